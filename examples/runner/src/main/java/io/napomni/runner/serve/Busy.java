package io.napomni.runner.serve;

import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.web.WebResponse;

/** What a visitor reads whose turn has not come. Nothing was begun for him. */
final class Busy {

    private static final String KEY = "serve.busy";
    private static final String SECONDS = "10";

    private Busy() {}

    /** In both languages, because finding out which one is his would be work. */
    static WebResponse answer() {
        String text = Texts.in(Language.EN).of(KEY) + "\n" + Texts.in(Language.RU).of(KEY);
        return WebResponse.text(503, text).withHeader("Retry-After", SECONDS);
    }
}
