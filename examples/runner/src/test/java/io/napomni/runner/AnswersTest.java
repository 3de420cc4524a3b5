package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

    private static final LetterId SURE = new LetterId("a".repeat(32));
    private static final LetterId DOUBTED = new LetterId("b".repeat(32));

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        desk = Desk.with(folder, 1);
        desk.type("hold", "list");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void answered(LetterId letter, Choice choice, Standing standing, String words) {
        try (SqliteStores ledger = SqliteStores.open(desk.file("remind.db"), "default")) {
            Stores stores = ledger.stores();
            CustomerRef customer = new CustomerRef("b24", "company", "1");
            stores.answers()
                    .invite(List.of(new Invitation(
                            letter,
                            "d",
                            new SubjectRef("b24", "deal", "1"),
                            false,
                            customer,
                            customer,
                            "contract-renewal",
                            "contract-renewal",
                            "17/26",
                            Purpose.CONTRACT,
                            Locale.forLanguageTag("ru"),
                            LocalDate.of(2026, 11, 22),
                            Instant.parse("2027-02-22T00:00:00Z"))));
            Optional<LocalDate> day =
                    choice == Choice.LATER ? Optional.of(LocalDate.of(2026, 12, 23)) : Optional.empty();
            stores.answers()
                    .change(
                            letter,
                            sheet -> AnswerChange.none()
                                    .with(
                                            new Answer(1, choice, day, words, sheet.now(), standing),
                                            "answered",
                                            "customer",
                                            ""));
        }
    }

    @Test
    void answers_are_listed_dealt_with_and_confirmed() {
        assertThat(desk.type("answers", "list").out()).contains("Таких ответов нет");
        answered(SURE, Choice.PLACE_ORDER, Standing.TAKEN, "две тонны");
        answered(DOUBTED, Choice.LATER, Standing.AMBIGUOUS, "");
        assertThat(desk.type("answers", "list").out())
                .contains("aaaaaaaaaaaa", "17/26", "заказать", "две тонны")
                .contains("bbbbbbbbbbbb", "позже, 23.12.2026: под вопросом", "./remind answers confirm");

        Desk.Typed handled = desk.type("answers", "handled", "aaaaaaaaaaaa", "--by", "anna");
        assertThat(handled.code()).isZero();
        assertThat(handled.out()).contains("Обработан: aaaaaaaaaaaa");
        assertThat(desk.type("answers", "confirm", DOUBTED.value(), "--by", "anna")
                        .out())
                .contains("действует с этого дня");
        assertThat(desk.type("hold", "list").out()).contains("answer|" + DOUBTED);
        assertThat(desk.type("answers", "list").out())
                .contains("позже, 23.12.2026")
                .doesNotContain("под вопросом", "17/26  заказать");
        assertThat(desk.type("answers", "list", "--closed").out()).contains("заказать");
    }

    @Test
    void what_cannot_be_decided_is_told_and_the_others_are_done() {
        answered(SURE, Choice.TERMINATE, Standing.TAKEN, "");
        Desk.Typed typed = desk.type("answers", "handled", "aaaa", "nobody-nobody", SURE.value());
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).contains("нет: aaaa", "нет: nobody-nobody", "Обработан: " + SURE);
        assertThat(desk.type("answers", "confirm", SURE.value()).code()).isEqualTo(1);
        assertThat(desk.type("answers", "handled", SURE.value()).out()).contains("нет: " + SURE);
    }

    @Test
    void machines_get_the_same() {
        answered(DOUBTED, Choice.LATER, Standing.AMBIGUOUS, "");
        assertThat(desk.type("answers", "list", "--json").out())
                .contains("\"id\" : \"" + DOUBTED + "\"", "\"AMBIGUOUS\"", "\"2026-12-23\"");
    }
}
