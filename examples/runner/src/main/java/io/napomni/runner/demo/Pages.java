package io.napomni.runner.demo;

import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Texts;
import java.io.IOException;

/** Writes the demo's letters and pages. */
final class Pages {

    private final DemoFolder folder;
    private final Texts texts;

    Pages(DemoFolder folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    void write(Story story) throws IOException {
        LetterPage page = new LetterPage(texts);
        for (Postbox.Sent one : story.letters()) {
            folder.writeLetter(one.file() + ".eml", one.letter().bytes());
            folder.write(
                    "letters/" + one.file() + "-letter.html",
                    one.letter().part("text/html").orElse(""));
            folder.write("letters/" + one.file() + ".html", page.of(one));
        }
        folder.write("index.html", new IndexPage(texts, story).html());
    }
}
