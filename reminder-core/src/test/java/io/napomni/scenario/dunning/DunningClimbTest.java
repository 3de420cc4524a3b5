package io.napomni.scenario.dunning;

import static io.napomni.scenario.dunning.Asked.PRESET;
import static io.napomni.scenario.dunning.Asked.RUSSIA;
import static io.napomni.scenario.dunning.SampleInvoice.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.calendar.Delay;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole lives of orders, day by day, with addresses and managers that come and go and days without a run. */
class DunningClimbTest {

    private static final long SEED = 20261122L;
    private static final int LIVES = Integer.getInteger("napomni.lives", 60);
    private static final int DAYS = 110;
    private static final LocalDate BEGIN = LocalDate.parse("2026-06-01");

    /** One life: what was done when, by its key. */
    private static final class Life {

        private final Random random;
        private final List<Integer> starts;
        private final DunningTerms terms;
        private final Map<String, String> done = new HashMap<>();

        Life(long seed) {
            random = new Random(seed);
            starts = random.ints(5, 1, 40).sorted().boxed().toList();
            terms = PRESET.withLadder(DunningLadder.of(IntStream.range(0, starts.size())
                            .mapToObj(i -> level("level-" + i, Delay.days(starts.get(i))))
                            .toArray(DunningLevel[]::new)))
                    .withCondition(
                            DunningCondition.anythingOpen(PRESET.condition().startsOn(), RUSSIA));
        }

        private DunningLevel level(String name, Delay after) {
            return switch (random.nextInt(3)) {
                case 0 -> DunningLevel.letter(name, after);
                case 1 -> DunningLevel.letter(name, after).telling(Escalation.managerTask());
                default -> DunningLevel.inHouse(name, after, Escalation.managerTask());
            };
        }

        void live() {
            int reachableFrom = random.nextInt(60);
            int managedFrom = random.nextInt(60);
            for (int day = 0; day < DAYS; day++) {
                if (day < 60 && random.nextInt(4) == 0) {
                    continue;
                }
                SampleInvoice order = day < managedFrom ? VALID.unmanaged() : VALID;
                run(day, day < reachableFrom ? order.writtenTo("") : order);
            }
        }

        private void run(int day, SampleInvoice order) {
            String today = BEGIN.plusDays(day).toString();
            Proposal proposal = Asked.propose(terms, today, Asked.past(done), order);
            assertThat(proposal.reminders().stream().filter(Reminder::isContact))
                    .hasSizeLessThan(2);
            for (EffectKey key : proposal.reminders().stream()
                    .flatMap(reminder -> reminder.keys().stream())
                    .toList()) {
                assertThat(done).as("done once").doesNotContainKey(key.toString());
            }
            proposal.reminders().forEach(reminder -> reminder.keys().forEach(key -> done.put(key.toString(), today)));
        }

        /** The levels at which a step was done, with their days, in the order of the ladder. */
        List<int[]> climbed(String step) {
            List<int[]> days = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                String key = "dunning|1c:order:117|level-" + i + "@2026-06-01|" + step;
                if (done.containsKey(key)) {
                    days.add(new int[] {
                        i, starts.get(i), (int) ChronoUnit.DAYS.between(BEGIN, LocalDate.parse(done.get(key)))
                    });
                }
            }
            return days;
        }

        long steps(boolean letters) {
            return terms.ladder().levels().stream()
                    .filter(level ->
                            letters ? level.letter() : !level.escalations().isEmpty())
                    .count();
        }
    }

    private static void inOrderAndNeverTooClose(List<int[]> climbed, long seed) {
        for (int i = 1; i < climbed.size(); i++) {
            int[] before = climbed.get(i - 1);
            int[] now = climbed.get(i);
            assertThat(now[2] - before[2])
                    .as("days between level %d and level %d of seed %d", before[0], now[0], seed)
                    .isGreaterThanOrEqualTo(now[1] - before[1]);
        }
    }

    @Test
    void letters_come_one_by_one_in_their_order_and_never_closer_than_planned() {
        for (long seed = SEED; seed < SEED + LIVES; seed++) {
            Life life = new Life(seed);
            life.live();
            inOrderAndNeverTooClose(life.climbed("mail"), seed);
            inOrderAndNeverTooClose(life.climbed("manager-task"), seed);
        }
    }

    /** Levels are open for ninety days: whoever can be told in time is told everything. */
    @Test
    void in_the_end_everybody_was_told_of_every_level() {
        int late = 0;
        for (long seed = SEED; seed < SEED + LIVES; seed++) {
            Life life = new Life(seed);
            life.live();
            assertThat(life.climbed("mail")).as("letters of seed %d", seed).hasSize((int) life.steps(true));
            assertThat(life.climbed("manager-task"))
                    .as("tasks of seed %d", seed)
                    .hasSize((int) life.steps(false));
            late += life.climbed("mail").stream().anyMatch(one -> one[2] > one[1]) ? 1 : 0;
        }
        assertThat(late).as("lives in which a letter was late").isGreaterThan(LIVES / 2);
    }
}
