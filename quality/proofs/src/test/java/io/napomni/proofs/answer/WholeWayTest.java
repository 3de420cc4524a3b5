package io.napomni.proofs.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.AddNote;
import io.napomni.action.CreateTask;
import io.napomni.action.Purpose;
import io.napomni.action.SendMail;
import io.napomni.answer.Given;
import io.napomni.answer.Shown;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.Hold;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.proofs.world.Answer;
import io.napomni.proofs.world.Receiver.Received;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the letter by its link to the hold, the task, the note and the letter that confirms; each once. */
class WholeWayTest {

    private static final Visit HOME = new Visit("203.0.113.7");

    private static Received<SendMail> letter(Shop shop) {
        shop.run();
        assertThat(shop.mail().received()).hasSize(1);
        return shop.mail().received().get(0);
    }

    private static List<SendMail> confirmations(Shop shop) {
        return shop.mail().received().stream()
                .map(Received::action)
                .filter(one -> one.purpose() == Purpose.REPLY)
                .toList();
    }

    /** The minute after which an answer is one, then two runs: the second has nothing left to do. */
    private static void settle(Shop shop) {
        shop.advance(Duration.ofSeconds(61));
        assertThat(shop.run().failure()).isEmpty();
        int letters = shop.mail().received().size();
        int notes = shop.notes().size();
        int tasks = shop.tasks().size();
        shop.advance(Duration.ofHours(26));
        assertThat(shop.run().failure()).isEmpty();
        assertThat(List.of(
                        shop.mail().received().size(),
                        shop.notes().size(),
                        shop.tasks().size()))
                .containsExactly(letters, notes, tasks);
    }

    @Test
    void the_letter_has_three_links_and_the_store_knows_what_they_ask() {
        Shop shop = new Shop().with("7");
        Received<SendMail> letter = letter(shop);
        List<String> tokens = Shop.tokens(letter);
        assertThat(tokens).hasSize(3).doesNotHaveDuplicates();
        assertThat(letter.letter().orElseThrow().html()).contains(tokens);
        assertThat(shop.asked(letter)).singleElement().satisfies(sheet -> {
            assertThat(sheet.invitation().subject()).isEqualTo(Contracts.deal("7"));
            assertThat(sheet.invitation().scenario()).isEqualTo("contract-renewal");
            assertThat(sheet.invitation().label()).isEqualTo("ДК-7/26");
        });
        List<Choice> asked = List.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE);
        for (int i = 0; i < 3; i++) {
            Choice choice = asked.get(i);
            assertThat(shop.desk().show(tokens.get(i), HOME))
                    .isInstanceOfSatisfying(
                            Shown.Open.class, open -> assertThat(open.chosen()).isEqualTo(choice));
        }
    }

    @Test
    void an_order_becomes_a_hold_at_once_and_then_a_task_a_note_and_one_confirmation() {
        Shop shop = new Shop().with("7");
        String token = Shop.tokens(letter(shop)).get(0);
        assertThat(shop.desk().give(token, Wish.order("две тонны\nсамовывоз"), HOME))
                .isInstanceOf(Given.Taken.class);
        assertThat(shop.stores().holds().inForce(shop.today()))
                .extracting(Hold::until)
                .containsExactly(Optional.of(shop.today().plusDays(14)));
        LocalDate day = shop.today();
        shop.run();
        assertThat(shop.tasks()).isEmpty();
        settle(shop);
        assertThat(shop.tasks()).singleElement().satisfies(task -> {
            assertThat(task.about()).isEqualTo(Contracts.deal("7"));
            assertThat(task.responsibleId()).isEqualTo("17");
            assertThat(task.title()).contains("заказ", "ДК-7/26");
            assertThat(task.text()).contains("24.11.2026", "две тонны");
            assertThat(task.dueOn()).isEqualTo(day.plusDays(1));
        });
        assertThat(shop.notes()).extracting(AddNote::text).anyMatch(text -> text.contains("две тонны"));
        assertThat(confirmations(shop)).singleElement().satisfies(mail -> {
            assertThat(mail.letter().template()).isEqualTo("answer-order");
            assertThat(mail.to().value()).isEqualTo("zakaz7@example.com");
        });
        assertThat(shop.mail().received().get(1).letter().orElseThrow().text())
                .contains("\nдве тонны\nсамовывоз\n", "ДК-7/26");
    }

    @Test
    void later_is_confirmed_with_its_day_and_on_that_day_the_manager_gets_a_task() {
        Shop shop = new Shop().with("7");
        String token = Shop.tokens(letter(shop)).get(1);
        LocalDate day = shop.today().plusDays(20);
        shop.desk().give(token, Wish.later(day, ""), HOME);
        settle(shop);
        assertThat(shop.tasks()).isEmpty();
        assertThat(shop.mail().received().get(1).letter().orElseThrow().text()).contains("14 декабря 2026");
        shop.advance(Duration.ofDays(19));
        shop.run();
        assertThat(shop.tasks())
                .extracting(CreateTask::title)
                .containsExactly("Клиент обещал заказать к 14.12.2026: договор ДК-7/26");
    }

    @Test
    void a_termination_stops_every_letter_about_the_contract_and_ends_nothing() {
        Shop shop = new Shop().with("7", "8");
        shop.run();
        Received<SendMail> letter = shop.mail().received().get(0);
        String subject = shop.asked(letter).get(0).invitation().subject().id();
        shop.desk().give(Shop.tokens(letter).get(2), Wish.termination(""), HOME);
        settle(shop);
        assertThat(shop.tasks())
                .extracting(CreateTask::title)
                .singleElement()
                .asString()
                .startsWith("СРОЧНО");
        assertThat(confirmations(shop)).hasSize(1);
        shop.advance(Duration.ofDays(40));
        RunReport after = shop.run();
        assertThat(after.fates())
                .filteredOn(fate -> fate.part().subject().equals(Contracts.deal(subject)))
                .extracting(Fate::kind)
                .contains(Fate.Kind.HELD)
                .doesNotContain(Fate.Kind.DONE);
    }

    @Test
    void a_changed_mind_is_told_anew_and_what_was_not_yet_told_is_not_told_any_more() {
        Shop shop = new Shop().with("7");
        List<String> tokens = Shop.tokens(letter(shop));
        shop.desk().give(tokens.get(0), Wish.order("2 т"), HOME);
        shop.advance(Duration.ofHours(1));
        shop.desk().give(tokens.get(2), Wish.termination("переезд"), HOME);
        settle(shop);
        assertThat(shop.tasks())
                .extracting(CreateTask::title)
                .singleElement()
                .asString()
                .startsWith("СРОЧНО");
        shop.desk().give(tokens.get(0), Wish.order("2 т"), HOME);
        settle(shop);
        assertThat(shop.tasks()).hasSize(2);
        assertThat(confirmations(shop)).hasSize(2);
        assertThat(shop.asked(shop.mail().received().get(0)).get(0).answers()).hasSize(3);
    }

    @Test
    void a_program_that_sends_every_form_brings_one_task_to_ask_and_nothing_else() {
        Shop shop = new Shop().with("7");
        List<String> tokens = Shop.tokens(letter(shop));
        for (String token : tokens) {
            shop.desk().show(token, HOME);
        }
        shop.desk().give(tokens.get(0), Wish.order(""), HOME);
        shop.desk().give(tokens.get(1), Wish.later(shop.today().plusDays(30), ""), HOME);
        shop.desk().give(tokens.get(2), Wish.termination(""), HOME);
        settle(shop);
        assertThat(shop.stores().holds().inForce(shop.today())).isEmpty();
        assertThat(confirmations(shop)).isEmpty();
        assertThat(shop.tasks())
                .extracting(CreateTask::title)
                .containsExactly("Проверьте ответ клиента по договору ДК-7/26");
        assertThat(shop.tasks().get(0).text()).contains("программа");
    }

    @Test
    void who_has_declined_letters_about_contracts_gets_none_and_colleagues_go_on_working() {
        Shop shop = new Shop().with("7");
        letter(shop);
        AnswerSheet asked = shop.asked(shop.mail().received().get(0)).get(0);
        shop.stores()
                .holds()
                .place(new Hold(
                        "u",
                        new Hold.Scope.OfCustomer(asked.invitation().customer(), Optional.of(Purpose.CONTRACT)),
                        Optional.empty(),
                        "declined",
                        "customer"));
        shop.advance(Duration.ofDays(31));
        RunReport ended = shop.run();
        assertThat(shop.tasks()).extracting(CreateTask::title).containsExactly("Договор ДК-7/26 закончился");
        assertThat(ended.failure()).isEmpty();
    }

    @Test
    void a_letter_in_doubt_goes_again_word_for_word_with_the_same_links_on_any_later_day() {
        Shop shop = new Shop().with("7").resending();
        shop.mail().answer(mail -> Answer.TAKES_AND_IS_NOT_HEARD);
        shop.run();
        shop.advance(Duration.ofDays(1));
        shop.run();
        shop.advance(Duration.ofDays(2));
        shop.mail().answer(mail -> Answer.TAKES);
        shop.run();
        assertThat(shop.mail().received()).hasSize(3);
        assertThat(shop.mail().received().stream().map(Received::letter).distinct())
                .hasSize(1);
        assertThat(shop.stores().doubts().dispatches()).isEmpty();
    }

    @Test
    void without_links_letters_are_as_before_and_nothing_is_kept_of_them() {
        Shop shop = new Shop().with("7").withoutLinks();
        Received<SendMail> letter = letter(shop);
        assertThat(letter.letter().orElseThrow().text()).doesNotContain("Разместить заказ", "https://");
        assertThat(shop.asked(letter)).isEmpty();
    }

    @Test
    void a_preview_shows_the_choices_with_links_that_lead_to_nothing() {
        Shop shop = new Shop().with("7");
        var reminders = shop.reminders();
        var proposed = reminders.propose(shop.today()).reminders();
        assertThat(proposed)
                .first()
                .satisfies(reminder -> assertThat(
                                reminders.preview(reminder).orElseThrow().text())
                        .contains("Разместить заказ:\nhttps://seller.example/a/\n"));
    }
}
