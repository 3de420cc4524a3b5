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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** As a further version, if there is one already. */
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
                                            new Answer(sheet.nextVersion(), choice, day, words, sheet.now(), standing),
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
                .contains("aaaaaaaa.1", "17/26", "заказать", "две тонны")
                .contains("bbbbbbbb.1", "позже, 23.12.2026: под вопросом", "./remind answers confirm");

        Desk.Typed handled = desk.type("answers", "handled", "aaaaaaaa.1", "--by", "anna");
        assertThat(handled.code()).isZero();
        assertThat(handled.out()).contains("Обработан: aaaaaaaa.1");
        assertThat(desk.type("answers", "confirm", DOUBTED + ".1", "--by", "anna")
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
        Desk.Typed typed = desk.type("answers", "handled", "cccccccc.1", SURE + ".1");
        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out()).contains("нет: cccccccc.1", "Обработан: " + SURE + ".1");
        assertThat(desk.type("answers", "confirm", SURE + ".1").code()).isEqualTo(1);
        assertThat(desk.type("answers", "handled", SURE + ".1").out()).contains("нет: " + SURE + ".1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaa", "aaaaaaa.1", "aaaaaaaa.", "aaaaaaaa.0", "aaaaaaaa.1 ", "AAAAAAAA.1", "nobody"})
    void an_answer_is_named_as_it_is_listed_with_its_version(String name) {
        answered(SURE, Choice.TERMINATE, Standing.TAKEN, "");
        Desk.Typed typed = desk.type("answers", "handled", name);
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("как он назван в ./remind answers list", "3f2a9c1b.2: " + name.strip());
        assertThat(desk.type("--lang", "en", "answers", "handled", name).err())
                .contains("as ./remind answers list does, with its version");
        assertThat(desk.type("answers", "list").out()).contains("aaaaaaaa.1");
    }

    @Test
    void only_what_was_listed_is_decided_about() {
        answered(SURE, Choice.PLACE_ORDER, Standing.TAKEN, "две тонны");
        assertThat(desk.type("answers", "list").out()).contains("aaaaaaaa.1");
        answered(SURE, Choice.TERMINATE, Standing.AMBIGUOUS, "");
        for (String deed : List.of("handled", "confirm")) {
            Desk.Typed refused = desk.type("answers", deed, "aaaaaaaa.1");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).contains("изменился с тех пор", "aaaaaaaa.1");
            assertThat(desk.type("--lang", "en", "answers", deed, "aaaaaaaa.1").out())
                    .contains("has changed since it was listed, look again");
        }
        assertThat(desk.type("answers", "list").out()).contains("aaaaaaaa.2", "под вопросом");
        assertThat(desk.type("answers", "handled", "aaaaaaaa.2").code()).isZero();
        assertThat(desk.type("answers", "list").out()).contains("aaaaaaaa.1", "две тонны");
    }

    @Test
    void of_several_that_are_doubted_all_are_listed_and_the_last_one_has_a_name() {
        answered(DOUBTED, Choice.PLACE_ORDER, Standing.AMBIGUOUS, "");
        answered(DOUBTED, Choice.LATER, Standing.AMBIGUOUS, "после отпуска");
        assertThat(desk.type("answers", "list").out())
                .contains("bbbbbbbb.2", "после отпуска", "заказать: под вопросом")
                .doesNotContain("bbbbbbbb.1");
        Desk.Typed both = desk.type("answers", "handled", "bbbbbbbb.2", "bbbbbbbb.1");
        assertThat(both.code()).isZero();
        assertThat(desk.type("answers", "list").out()).contains("Таких ответов нет");
    }

    @Test
    void machines_get_the_same() {
        answered(DOUBTED, Choice.LATER, Standing.AMBIGUOUS, "");
        assertThat(desk.type("answers", "list", "--json").out())
                .contains("\"id\" : \"" + DOUBTED + "\"", "\"name\" : \"" + DOUBTED + ".1\"")
                .contains("\"AMBIGUOUS\"", "\"2026-12-23\"");
    }
}
