package io.napomni.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.Answers;
import io.napomni.run.answering.AnswerFacts;
import io.napomni.scenario.answer.AnswerFact;
import io.napomni.scenario.answer.AnswerReminders;
import io.napomni.scenario.answer.AnswerTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run asks about the answers that may still cause something, and about no others. */
class AnswerFactsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-23T07:00:00Z"), ZONE);
    private final Answers answers = MemoryStores.on(clock).stores().answers();
    private final Set<CustomerRef> asked = new HashSet<>();
    private final Lookup<CustomerRef, Customer> customers = keys -> {
        asked.addAll(keys);
        return Map.of();
    };
    private final FactSource<AnswerFact> facts = AnswerFacts.from(answers, clock, customers, keys -> Map.of());
    private int number;

    private SubjectRef answered(Choice choice, Optional<LocalDate> wanted, Standing standing) {
        LetterId letter = new LetterId(String.format(Locale.ROOT, "%032x", ++number));
        CustomerRef customer = new CustomerRef("b24", "company", "" + number);
        answers.invite(List.of(new Invitation(
                letter,
                "d" + number,
                new SubjectRef("b24", "deal", "" + number),
                false,
                customer,
                customer,
                "contract-renewal",
                "contract-renewal",
                "№ " + number,
                Purpose.CONTRACT,
                Locale.ENGLISH,
                LocalDate.now(clock),
                clock.instant().plus(Duration.ofDays(90)))));
        answers.change(
                letter,
                sheet -> AnswerChange.none()
                        .with(new Answer(1, choice, wanted, "", sheet.now(), standing), "answered", "customer", ""));
        return new SubjectRef("napomni", "answer", letter + "-1");
    }

    private List<SubjectRef> read() {
        LocalDate today = LocalDate.now(clock);
        var judging = AnswerReminders.of(AnswerTerms.of("Acme", Locale.ENGLISH)).on(today);
        List<SubjectRef> read = new ArrayList<>();
        facts.fetch(FetchWindow.of(today, judging.windows()), fact -> read.add(fact.subject()));
        return read;
    }

    @Test
    void however_many_are_kept_only_those_that_may_cause_something_are_read() {
        for (int i = 0; i < 500; i++) {
            answered(Choice.PLACE_ORDER, Optional.empty(), Standing.TAKEN);
        }
        clock.advance(Duration.ofDays(200));
        SubjectRef soon =
                answered(Choice.LATER, Optional.of(LocalDate.now(clock).plusDays(182)), Standing.TAKEN);
        clock.advance(Duration.ofDays(300));
        for (int i = 0; i < 500; i++) {
            answered(Choice.PLACE_ORDER, Optional.empty(), Standing.HANDLED);
        }
        SubjectRef doubted = answered(Choice.TERMINATE, Optional.empty(), Standing.AMBIGUOUS);
        SubjectRef declined = answered(Choice.UNSUBSCRIBE, Optional.empty(), Standing.TAKEN);
        clock.advance(Duration.ofMinutes(2));
        assertThat(read()).containsExactlyInAnyOrder(soon, doubted, declined);
        assertThat(asked).hasSize(3);
    }

    @Test
    void an_answer_is_read_to_the_last_day_of_its_last_stage() {
        SubjectRef later =
                answered(Choice.LATER, Optional.of(LocalDate.now(clock).plusDays(10)), Standing.TAKEN);
        clock.advance(Duration.ofDays(10 + 364));
        assertThat(read()).containsExactly(later);
        clock.advance(Duration.ofDays(3));
        assertThat(read()).isEmpty();
    }
}
