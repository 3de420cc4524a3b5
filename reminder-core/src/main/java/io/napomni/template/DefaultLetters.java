package io.napomni.template;

import io.napomni.port.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letters that come with the library, in Russian and English: a good start for a host's own. */
public final class DefaultLetters {

    /** «Заканчивается срок контракта». */
    public static final String CONTRACT_RENEWAL = "contract-renewal";

    /** «Долго не было заказов». */
    public static final String CONTRACT_STOCK = "contract-stock";

    /** «Задолженность по счёту», for one document and for several. */
    public static final String DUNNING = "dunning";

    /** «Не оплачен счёт», for a colleague. */
    public static final String DUNNING_COLLEAGUE = "dunning-colleague";

    /** «Мы получили Вашу заявку»: confirms an answer. */
    public static final String ANSWER_ORDER = "answer-order";

    /** «Мы напомним Вам позже»: confirms an answer. */
    public static final String ANSWER_LATER = "answer-later";

    /** «Мы получили Вашу просьбу о расторжении»: confirms an answer. */
    public static final String ANSWER_TERMINATION = "answer-termination";

    private static final List<String> NAMES = List.of(
            CONTRACT_RENEWAL,
            CONTRACT_STOCK,
            DUNNING,
            DUNNING_COLLEAGUE,
            ANSWER_ORDER,
            ANSWER_LATER,
            ANSWER_TERMINATION);

    private static final List<String> PARTS = List.of(
            ".variables",
            ".ru.subject.hbs",
            ".ru.html.hbs",
            ".ru.text.hbs",
            ".en.subject.hbs",
            ".en.html.hbs",
            ".en.text.hbs");

    private DefaultLetters() {}

    /** Their texts, to be copied and changed; Russian first. */
    public static List<TemplateText> texts() {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String name : NAMES) {
            for (String part : PARTS) {
                contents.put(name + part, resource(name + part));
            }
        }
        return new TemplateFiles(contents).texts();
    }

    private static String resource(String file) {
        try (InputStream stream = DefaultLetters.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new TemplateException("the default letter " + file + " is missing from the library's jar");
            }
            return TemplateFiles.utf8(file, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new TemplateException("the default letter " + file + " cannot be read", unreadable);
        }
    }
}
