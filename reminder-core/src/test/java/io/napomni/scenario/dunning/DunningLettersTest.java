package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.CatchUp;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.port.Rendered;
import io.napomni.template.DefaultLetters;
import io.napomni.template.DollarPlaceholders;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.template.TemplateText;
import io.napomni.wording.LetterLanguage;
import io.napomni.wording.LetterMoney;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters about debts, letter by letter; after a wanted change copy the new text into the golden file. */
class DunningLettersTest {

    private static final HandlebarsTemplates TEMPLATES = HandlebarsTemplates.defaults();
    private static final DunningTerms LADDER = Asked.PRESET
            .withLadder(DunningLadder.of(
                    DunningLevel.letter("level-1", Delay.days(5)),
                    DunningLevel.letter("level-2", Delay.days(12)),
                    DunningLevel.inHouse(
                            "level-3", Delay.days(19), Escalation.managerLetter(), Escalation.headLetter())))
            .withCondition(
                    DunningCondition.anythingOpen(Asked.PRESET.condition().startsOn(), Asked.RUSSIA))
            .withReserve(ReserveNotice.keptFor(Delay.days(30)));

    private static Letter letter(DunningTerms terms, String today, SampleInvoice... invoices) {
        return Asked.mail(Asked.propose(terms, today, invoices)).letter();
    }

    private static Letter letter(String kind) {
        DunningTerms late = LADDER.withLadder(LADDER.ladder().withCatchUp(CatchUp.HIGHEST_REACHED));
        return switch (kind) {
            case "one" -> letter(Asked.PRESET, "2026-06-05", VALID);
            case "one-late" ->
                letter(
                        late,
                        "2026-06-15",
                        VALID.over("125000", "RUB")
                                .paid("25000")
                                .due("2026-06-08")
                                .promised("2026-06-10"));
            case "bare" -> letter(Asked.PRESET, "2026-06-05", VALID.unmanaged());
            case "several" ->
                letter(
                        LADDER,
                        "2026-06-20",
                        VALID.over("1234567.89", "RUB").due("2026-06-10"),
                        VALID.named("УТ-000118")
                                .of("2026-06-02")
                                .over("300", "USD")
                                .paid("100"),
                        VALID.named("УТ-000119").of("2026-06-04").promised("2026-06-11"),
                        VALID.named("120").of("2026-06-05").over("15000", "RUB"),
                        VALID.named("121").of("2026-06-08").over("999.90", "RUB"));
            case "part" ->
                colleague(
                        0,
                        VALID.over("125000", "RUB")
                                .paid("25000")
                                .promised(Promise.of(LocalDate.parse("2026-06-10"), Money.of("60000", "RUB"))));
            default ->
                colleague(kind.equals("head") ? 1 : 0, VALID.due("2026-06-08").promised("2026-06-10"));
        };
    }

    private static Letter colleague(int which, SampleInvoice about) {
        DunningTerms late = LADDER.withLadder(LADDER.ladder().withCatchUp(CatchUp.HIGHEST_REACHED));
        return ((SendMail) Asked.propose(late, "2026-06-22", about)
                        .reminders()
                        .get(which)
                        .action())
                .letter();
    }

    private static Rendered render(String kind, String language) {
        Letter letter = letter(kind);
        return TEMPLATES.render(new Letter(letter.template(), Locale.forLanguageTag(language), letter.model()));
    }

    @ParameterizedTest
    @CsvSource({
        "one,ru",
        "one,en",
        "one-late,ru",
        "one-late,en",
        "bare,ru",
        "bare,en",
        "several,ru",
        "several,en",
        "part,ru",
        "part,en",
        "manager,ru",
        "manager,en",
        "head,ru",
        "head,en"
    })
    void a_letter_is_as_it_was_looked_at(String kind, String language) throws IOException {
        Rendered letter = render(kind, language);
        String base = kind + "." + language;
        assertThat(letter.html()).isEqualTo(golden(base + ".html"));
        assertThat(letter.subject() + "\n\n" + letter.text()).isEqualTo(golden(base + ".txt"));
    }

    /** Seed 002: the letter stands in 1C with its own parameters, and is taken over as it is. */
    @Test
    void a_letter_written_with_the_parameters_of_1c_works_as_it_is() {
        List<String> variables = DefaultLetters.texts().stream()
                .filter(text -> text.name().equals("dunning"))
                .findFirst()
                .orElseThrow()
                .variables();
        String written =
                "Уважаемый $ИмяПартнера$! Заказ $НомерЗаказа$ на сумму $СуммаДокумента$ не оплачен, резерв будет снят."
                        + " Ваш менеджер $ОсновнойМенеджер$, $ПочтаТелефон$.";
        String template = DollarPlaceholders.toTemplate(written, variables);
        HandlebarsTemplates own = HandlebarsTemplates.of(List.of(
                new TemplateText("dunning", Asked.RUSSIAN, variables, template, "<p>" + template + "</p>", template)));
        assertThat(own.render(letter("one")).text())
                .isEqualTo(
                        "Уважаемый ООО «Ромашка»! Заказ 117 на сумму 1\u00a0200,50\u00a0₽ не оплачен, резерв будет снят."
                                + " Ваш менеджер Анна Петрова, a.petrova@sever.example, +7 (495) 123-45-67.");
        assertThat(own.render(letter("several")).text())
                .contains(
                        "Заказ 117, УТ-000118, УТ-000119, 120, 121 на сумму 1\u00a0251\u00a0768,29\u00a0₽, 200,00\u00a0$ не");
        assertThat(own.render(letter("bare")).text()).endsWith("Ваш менеджер , .");
    }

    @ParameterizedTest
    @CsvSource({"2, 2 счетам", "5, 5 счетам", "11, 11 счетам", "21, 21 счёту", "101, 101 счёту"})
    void many_orders_are_counted_in_the_right_form(int count, String words) {
        SampleInvoice[] many =
                IntStream.range(0, count).mapToObj(i -> VALID.named("УТ-" + i)).toArray(SampleInvoice[]::new);
        Rendered letter = TEMPLATES.render(letter(Asked.PRESET, "2026-06-05", many));
        assertThat(letter.subject()).isEqualTo("Задолженность по " + words.replace(' ', '\u00a0'));
        assertThat(letter.text().lines().filter(line -> line.startsWith("№\u00a0УТ-")))
                .hasSize(Math.min(count, DunningModel.LISTED));
    }

    /** However many there are, the letter goes; what is not listed is counted, and is in the total. */
    @ParameterizedTest
    @CsvSource({
        "100, ru, ''",
        "101, ru, и ещё 1 счёт",
        "300, ru, и ещё 200 счетов",
        "2000, ru, и ещё 1 900 счетов",
        "101, en, and 1 more invoice",
        "2000, en, 'and 1,900 more invoices'"
    })
    void a_letter_about_very_many_orders_lists_the_oldest_hundred_and_counts_the_rest(
            int count, String language, String last) {
        SampleInvoice[] many = IntStream.range(0, count)
                .mapToObj(i -> VALID.named("УТ-%05d".formatted(count - i)).over("1000000.01", "RUB"))
                .toArray(SampleInvoice[]::new);
        Letter letter = letter(Asked.PRESET, "2026-06-05", many);
        Rendered rendered =
                TEMPLATES.render(new Letter(letter.template(), Locale.forLanguageTag(language), letter.model()));
        List<String> lines =
                rendered.text().lines().map(line -> line.replace('\u00a0', ' ')).toList();
        assertThat(lines.stream().filter(line -> line.contains("УТ-"))).hasSize(100);
        assertThat(lines.stream().filter(line -> line.matches("(и ещё|and) .*")))
                .hasSize(last.isEmpty() ? 0 : 1);
        assertThat(rendered.text().replace('\u00a0', ' ')).contains(last, total(count, language));
        assertThat(rendered.html().replace('\u00a0', ' ')).contains(last, total(count, language));
        assertThat(rendered.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(102_000);
    }

    private static String total(int count, String language) {
        BigDecimal sum = new BigDecimal("1000000.01").multiply(BigDecimal.valueOf(count));
        LetterLanguage spoken = language.equals("ru") ? LetterLanguage.RUSSIAN : LetterLanguage.ENGLISH;
        return LetterMoney.text(spoken, sum, Currency.getInstance("RUB")).replace('\u00a0', ' ');
    }

    /** What stands in a letter taken over from 1C is bounded as well. */
    @Test
    void the_parameter_with_the_numbers_names_a_hundred_and_counts_the_rest() {
        SampleInvoice[] many = IntStream.range(0, 1_500)
                .mapToObj(i -> VALID.named("%0100d".formatted(i)))
                .toArray(SampleInvoice[]::new);
        Letter letter = letter(Asked.PRESET, "2026-06-05", many);
        assertThat((String) letter.model().get("НомерЗаказа"))
                .endsWith(" и ещё 1400")
                .hasSizeLessThan(16_000);
        assertThat(TEMPLATES.render(letter).html()).contains("и ещё 1\u00a0400\u00a0счетов");
    }

    @Test
    void markup_in_names_and_numbers_stays_text() {
        Rendered letter = TEMPLATES.render(letter(Asked.PRESET, "2026-06-05", VALID.numbered("<b>1</b>\"'")));
        assertThat(letter.html()).doesNotContain("<b>1");
        assertThat(letter.text()).contains("<b>1</b>");
    }

    private static String golden(String file) throws IOException {
        try (InputStream stream = DunningLettersTest.class.getResourceAsStream("golden/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
