package io.napomni.web.office;

import io.napomni.port.store.JournalEntry;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.util.List;
import java.util.Map;

/** Lines of the journal for a template. */
final class Lines {

    private Lines() {}

    static List<Map<String, Object>> models(Desk desk, LetterLanguage language, List<JournalEntry> lines) {
        return lines.stream().map(line -> model(desk, language, line)).toList();
    }

    private static Map<String, Object> model(Desk desk, LetterLanguage language, JournalEntry line) {
        return Map.of(
                "at",
                desk.minute(language, line.at()),
                "what",
                Phrases.find(language, "journal." + line.what()).orElse(line.what()),
                "about",
                Desk.clip(line.about()),
                "by",
                Desk.clip(line.by()),
                "detail",
                Desk.clip(desk.words().said(line.detail(), language)));
    }
}
