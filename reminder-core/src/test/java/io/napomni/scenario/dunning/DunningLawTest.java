package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.model.Money;
import io.napomni.rule.AnchorWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any documents on any day. */
class DunningLawTest {

    private static final long SEED = 20261122L;
    private static final int WORLDS = 300;
    private static final LocalDate DAY = LocalDate.parse("2026-06-20");
    private static final DunningTerms PART_PAYMENTS = Asked.PRESET
            .withCondition(DunningCondition.anythingOpen(LocalDate.parse("2026-04-01"), Asked.RUSSIA)
                    .withMinimums(Money.of("500", "RUB")))
            .withLadder(DunningLadder.of(
                    DunningLevel.letter("level-1", Delay.workingDays(3, Asked.RUSSIA)),
                    DunningLevel.letter("level-2", Delay.days(20)).telling(Escalation.managerTask())));

    private static SampleInvoice some(Random random, int number) {
        SampleInvoice one = VALID.named(Integer.toString(number))
                .of(DAY.minusDays(random.nextInt(130)).toString())
                .over(Integer.toString(1 + random.nextInt(2_000)), random.nextInt(5) == 0 ? "USD" : "RUB");
        return switch (random.nextInt(8)) {
            case 0 -> one.paid(one.invoice().total().amount().toPlainString());
            case 1 -> one.paid("1", one.invoice().total().currency().getCurrencyCode());
            case 2 -> one.promised(DAY.minusDays(random.nextInt(6)).toString());
            case 3 -> one.disputed();
            case 4 -> one.cancelled();
            default -> one;
        };
    }

    private static List<SampleInvoice> world(Random random) {
        List<SampleInvoice> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            some.add(some(random, i));
        }
        return some;
    }

    private static DunningTerms terms(Random random) {
        return random.nextBoolean() ? Asked.PRESET : PART_PAYMENTS;
    }

    private static SampleInvoice[] array(List<SampleInvoice> invoices) {
        return invoices.toArray(new SampleInvoice[0]);
    }

    @Test
    void the_order_in_which_documents_come_never_matters() {
        Random random = new Random(SEED);
        for (int i = 0; i < WORLDS; i++) {
            DunningTerms terms = terms(random);
            List<SampleInvoice> world = world(random);
            var proposal = Asked.propose(terms, DAY.toString(), array(world));
            Collections.shuffle(world, random);
            assertThat(Asked.propose(terms, DAY.toString(), array(world)))
                    .as("world %d of seed %d", i, SEED)
                    .isEqualTo(proposal);
        }
    }

    @Test
    void more_money_paid_never_makes_more_reminders() {
        Random random = new Random(SEED);
        int fewer = 0;
        for (int i = 0; i < WORLDS; i++) {
            DunningTerms terms = terms(random);
            List<SampleInvoice> world = world(random);
            List<String> before = Asked.keys(Asked.propose(terms, DAY.toString(), array(world)));
            world.replaceAll(one -> random.nextInt(3) > 0
                    ? one
                    : one.paid(
                            one.invoice()
                                    .paid()
                                    .amount()
                                    .add(BigDecimal.valueOf(random.nextInt(1_500)))
                                    .toPlainString(),
                            one.invoice().total().currency().getCurrencyCode()));
            List<String> after = Asked.keys(Asked.propose(terms, DAY.toString(), array(world)));
            assertThat(before).as("world %d of seed %d", i, SEED).containsAll(after);
            fewer += after.size() < before.size() ? 1 : 0;
        }
        assertThat(fewer).as("worlds in which a payment made a difference").isGreaterThan(WORLDS / 4);
    }

    @Test
    void whatever_is_due_lies_where_the_source_is_asked_to_look() {
        Random random = new Random(SEED);
        int due = 0;
        for (int i = 0; i < WORLDS * 10; i++) {
            DunningTerms terms = terms(random);
            SampleInvoice one = some(random, i);
            List<AnchorWindow> windows = DunningRules.unpaid(terms).windows(DAY);
            boolean asked = windows.stream()
                    .anyMatch(window -> !one.invoice().issuedOn().isBefore(window.from())
                            && !one.invoice().issuedOn().isAfter(window.to()));
            if (Asked.verdict(terms, DAY.toString(), one).startsWith("due")) {
                due++;
                assertThat(asked)
                        .as("%s of seed %d", one.invoice().issuedOn(), SEED)
                        .isTrue();
            }
        }
        assertThat(due).isGreaterThan(WORLDS);
    }
}
