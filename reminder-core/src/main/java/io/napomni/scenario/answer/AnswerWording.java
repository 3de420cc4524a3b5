package io.napomni.scenario.answer;

import io.napomni.wording.LetterLanguage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What colleagues read about answers in the CRM. */
enum AnswerWording {
    RUSSIAN(
            LetterLanguage.RUSSIAN,
            Map.of(
                    AnswerKind.ORDER, "Клиент хочет разместить заказ: договор %s",
                    AnswerKind.LATER, "Клиент закажет позже, %2$s: договор %1$s",
                    AnswerKind.TERMINATION, "СРОЧНО: клиент просит расторгнуть договор %s",
                    AnswerKind.UNSUBSCRIBED, "Клиент отказался от писем этого рода: договор %s",
                    AnswerKind.AMBIGUOUS, "Проверьте ответ клиента по договору %s"),
            "Клиент обещал заказать к %2$s: договор %1$s",
            "Ответ из письма от %s, получен %s.",
            "Похоже, ссылки письма открыла программа (проверка почты), а не человек. Ничего не изменено. Позвоните клиенту.",
            "Слова клиента:"),
    ENGLISH(
            LetterLanguage.ENGLISH,
            Map.of(
                    AnswerKind.ORDER, "The customer wants to place an order: contract %s",
                    AnswerKind.LATER, "The customer will order later, on %2$s: contract %1$s",
                    AnswerKind.TERMINATION, "URGENT: the customer asks to end contract %s",
                    AnswerKind.UNSUBSCRIBED, "The customer wants no more letters of this kind: contract %s",
                    AnswerKind.AMBIGUOUS, "Check the customer's answer about contract %s"),
            "The customer wanted to order by %2$s: contract %1$s",
            "Answer to the letter of %s, received on %s.",
            "It looks as if a program that checks mail has opened the links, not a person. Nothing was changed. Call the"
                    + " customer.",
            "In the customer's words:");

    private final LetterLanguage language;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<AnswerKind, String> titles;

    private final String come;
    private final String source;
    private final String ambiguous;
    private final String words;

    AnswerWording(
            LetterLanguage language,
            Map<AnswerKind, String> titles,
            String come,
            String source,
            String ambiguous,
            String words) {
        this.language = language;
        this.titles = titles;
        this.come = come;
        this.source = source;
        this.ambiguous = ambiguous;
        this.words = words;
    }

    /** Russian for Russian, English for any other language. */
    static AnswerWording of(Locale locale) {
        return locale.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }

    String title(AnswerKind kind, AnswerFact fact) {
        return about(titles.getOrDefault(kind, ""), fact);
    }

    String come(AnswerFact fact) {
        return about(come, fact);
    }

    /** For the card: the title and the text in one. */
    String note(AnswerKind kind, AnswerFact fact) {
        return title(kind, fact) + ".\n" + text(fact);
    }

    String text(AnswerFact fact) {
        String from = String.format(
                Locale.ROOT, source, language.shortDate(fact.invitation().day()), language.shortDate(fact.givenOn()));
        String doubt = AnswerKind.of(fact.answer()) == AnswerKind.AMBIGUOUS ? "\n" + ambiguous : "";
        String said = fact.answer().text().isEmpty()
                ? ""
                : "\n" + words + "\n" + fact.answer().text();
        return from + doubt + said;
    }

    private String about(String title, AnswerFact fact) {
        String day = fact.answer()
                .wantedOn()
                .map((LocalDate on) -> language.shortDate(on))
                .orElse("");
        return String.format(Locale.ROOT, title, fact.invitation().label(), day);
    }
}
