package io.napomni.runner.demo;

import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Texts;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the demo's letters and pages. */
final class Pages {

    private final DemoFolder folder;
    private final Texts texts;

    Pages(DemoFolder folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    void write(Story story) throws IOException {
        for (Postbox.Sent one : story.letters()) {
            write(one);
        }
        folder.write("index.html", new IndexPage(texts, story).html());
    }

    /** Writes one letter; answers where one can read it. */
    Path write(Postbox.Sent one) throws IOException {
        folder.writeLetter(one.file() + ".eml", one.letter().bytes());
        folder.write(
                "letters/" + one.file() + "-letter.html",
                one.letter().part("text/html").orElse(""));
        String page = "letters/" + one.file() + ".html";
        folder.write(page, new LetterPage(texts).of(one));
        return folder.root().resolve(page);
    }
}
