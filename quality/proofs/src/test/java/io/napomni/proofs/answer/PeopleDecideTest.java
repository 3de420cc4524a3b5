package io.napomni.proofs.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.CreateTask;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerReview;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.Hold;
import io.napomni.past.answer.LetterId;
import io.napomni.testkit.memory.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person says of an answer, from the link to the customer's next letter. */
class PeopleDecideTest {

    private static final Visit HOME = new Visit("203.0.113.7");

    private final Shop shop = new Shop().with("7");

    private List<String> tokens() {
        shop.run();
        return Shop.tokens(shop.mail().received().get(0));
    }

    private LetterId letter() {
        return shop.asked(shop.mail().received().get(0)).get(0).invitation().id();
    }

    private AnswerReview review() {
        return new AnswerReview(
                shop.stores().answers(),
                SettableClock.at(shop.now(), ZoneId.of("Europe/Moscow")),
                AnswerLimits.standard());
    }

    private void settle() {
        shop.advance(Duration.ofMinutes(2));
        shop.run();
    }

    private void doubted(List<String> tokens) {
        tokens.forEach(token -> shop.desk().show(token, HOME));
        shop.desk().give(tokens.get(1), Wish.later(shop.today().plusDays(20), "после отпуска"), HOME);
        settle();
        assertThat(shop.mail().received()).hasSize(1);
        assertThat(shop.tasks()).hasSize(1);
    }

    @Test
    void what_a_person_confirms_is_applied_as_if_the_customer_had_chosen_it_and_once() {
        doubted(tokens());
        assertThat(review().confirmed(letter(), 1, "anna")).isTrue();
        settle();
        settle();
        assertThat(shop.mail().received()).hasSize(2);
        assertThat(shop.mail().received().get(1).letter().orElseThrow().subject())
                .isNotBlank();
        assertThat(shop.notes()).extracting(note -> note.text()).anyMatch(text -> text.contains("после отпуска"));
        assertThat(shop.stores().holds().inForce(shop.today()))
                .extracting(Hold::until)
                .containsExactly(Optional.of(shop.today().plusDays(20)));
        assertThat(shop.tasks()).hasSize(1);
        shop.advance(Duration.ofDays(20));
        shop.run();
        assertThat(shop.tasks()).hasSize(2);
    }

    @Test
    void what_a_person_dismisses_is_never_applied() {
        doubted(tokens());
        int notes = shop.notes().size();
        assertThat(review().handled(letter(), 1, "anna")).isTrue();
        settle();
        shop.advance(Duration.ofDays(21));
        shop.run();
        assertThat(shop.notes()).hasSize(notes);
        assertThat(shop.tasks()).hasSize(1);
        assertThat(shop.stores().holds().inForce(shop.today())).isEmpty();
    }

    @Test
    void what_was_dealt_with_before_its_day_brings_no_task_on_it() {
        List<String> tokens = tokens();
        shop.desk().give(tokens.get(1), Wish.later(shop.today().plusDays(20), ""), HOME);
        settle();
        assertThat(review().handled(letter(), "anna")).isTrue();
        shop.advance(Duration.ofDays(21));
        shop.run();
        assertThat(shop.tasks()).extracting(CreateTask::title).isEmpty();
    }
}
