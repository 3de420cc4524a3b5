package io.napomni.web.page;

import io.napomni.web.WebRequest;
import io.napomni.wording.LetterLanguage;
import java.util.Locale;
import java.util.Optional;

/** Which language a page speaks to somebody. */
public final class Speech {

    private Speech() {}

    /** The first language that the browser asks for and we speak; its weights are not read, browsers sort by them. */
    public static Optional<LetterLanguage> wanted(WebRequest request) {
        String header = request.header("accept-language").orElse("");
        for (String part : header.split(",", 20)) {
            int end = part.indexOf(';');
            String tag = (end < 0 ? part : part.substring(0, end)).strip();
            Optional<LetterLanguage> known = LetterLanguage.of(Locale.forLanguageTag(tag));
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }
}
