package io.napomni.template.edit;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.port.TemplateException;
import io.napomni.port.Templates;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.template.TemplateText;
import io.napomni.template.edit.EditFinding.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters whose words a person wrote for this one time. Whatever was written, nothing in them runs, fetches or sends. */
public final class EditedLetter {

    /** Most characters of a subject. */
    public static final int LONGEST_SUBJECT = 200;

    /** Most characters of a text: what one variable of a letter may have. */
    public static final int LONGEST_TEXT = 16 * 1024;

    private static final String NAME = "own-words";
    private static final List<String> VARIABLES = List.of(
            "subject: text",
            "companyName?: text",
            "body[].words: text",
            "paragraphs[].lines[].pieces[].words: text",
            "paragraphs[].lines[].pieces[].url?: text",
            "answerUrls?.placeOrder: text",
            "answerUrls?.later: text",
            "answerUrls?.terminate: text");
    private static final Templates FRAME = HandlebarsTemplates.of(List.of(text("ru"), text("en")));

    private EditedLetter() {}

    /** What an edit begins with: the letter as its template writes it, without the ways to answer. */
    public static Edit startingFrom(Templates templates, Letter letter) {
        Map<String, Object> model = new LinkedHashMap<>(letter.model());
        model.remove(Variables.ANSWERS);
        Rendered written = templates.render(new Letter(letter.template(), letter.language(), model));
        return new Edit(spelledOut(written.subject()), spelledOut(written.text()));
    }

    /** Braces in a customer's name are no placeholder. */
    private static String spelledOut(String rendered) {
        return rendered.replace("{{", "\\{{");
    }

    /** Everything that is refused, in the order of reading, the subject first; empty if the edit can go. */
    public static List<EditFinding> findings(Edit edit, Letter letter) {
        List<EditFinding> findings = new ArrayList<>(subject(edit, letter).findings());
        findings.addAll(text(edit, letter).findings());
        return List.copyOf(findings);
    }

    /**
     * The letter in these words.
     *
     * @throws TemplateException if the edit has {@link #findings}; the message says line and column
     */
    public static Rendered render(Edit edit, Letter letter) {
        List<EditFinding> findings = findings(edit, letter);
        if (!findings.isEmpty()) {
            throw new TemplateException(
                    findings.stream().map(EditedLetter::sentence).collect(Collectors.joining("\n")));
        }
        String words = text(edit, letter).shown();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("subject", subject(edit, letter).shown());
        model.put("body", Layout.body(words));
        model.put("paragraphs", Layout.paragraphs(words));
        for (String kept : List.of("companyName", Variables.ANSWERS)) {
            if (letter.model().containsKey(kept)) {
                model.put(kept, letter.model().get(kept));
            }
        }
        return FRAME.render(new Letter(NAME, letter.language(), model));
    }

    private static String sentence(EditFinding one) {
        return one.code().word() + " " + one.what() + " in " + one.part().name().toLowerCase(Locale.ROOT) + " line "
                + one.line() + ", column " + one.column();
    }

    private static EditReader subject(Edit edit, Letter letter) {
        return new EditReader(Part.SUBJECT, edit.subject(), Variables.of(letter)).read(LONGEST_SUBJECT);
    }

    private static EditReader text(Edit edit, Letter letter) {
        return new EditReader(Part.TEXT, edit.text(), Variables.of(letter)).read(LONGEST_TEXT);
    }

    private static TemplateText text(String language) {
        String file = NAME + "." + language;
        return new TemplateText(
                NAME,
                Locale.forLanguageTag(language),
                VARIABLES,
                "{{subject}}",
                resource(file + ".html.hbs"),
                resource(file + ".text.hbs"));
    }

    private static String resource(String file) {
        try (InputStream stream = EditedLetter.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new TemplateException("the frame " + file + " is missing from the library's jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new TemplateException("the frame " + file + " cannot be read", unreadable);
        }
    }
}
