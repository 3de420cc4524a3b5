package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.proofs.stores.Faults;
import io.napomni.proofs.stores.Faults.Kind;
import io.napomni.proofs.stores.Faults.PowerCut;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies again and again, also while it tidies up after the last time. */
class StormLawTest extends Lab {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void crash_after_crash_repeats_nothing_and_loses_only_what_is_in_doubt(Keeping keeping) {
        on(keeping, 30, this::storm);
    }

    private void storm(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        List<Draft> drafts = World.around(today, 25, random);
        Plan plan = Plan.open().with(ContactPolicy.none().withCaps(List.of(new Cap(1, 1))));
        List<String> calm = undisturbed(today, plan, drafts);
        try (Company company = Company.on(today, keeping.open(folder), plan, drafts)) {
            int crashes = 0;
            for (int i = 0; i < 8; i++) {
                crashes += crash(company, today, random) ? 1 : 0;
                company.outliveLease();
            }
            company.run(today);
            assertThat(company.occasions()).doesNotHaveDuplicates();
            assertThat(company.mail().received().stream()
                            .map(one -> one.action().to().value()))
                    .as("one letter for each customer on the day")
                    .doesNotHaveDuplicates();
            assertThat(company.stores().doubts().list()).hasSizeLessThanOrEqualTo(crashes);
            assertThat(accounted(company)).isEqualTo(new TreeSet<>(calm));
        }
    }

    private List<String> undisturbed(LocalDate today, Plan plan, List<Draft> drafts) {
        try (Company company = Company.on(today, Keeping.MEMORY.open(folder), plan, drafts)) {
            company.run(today);
            return company.mail().received().stream()
                    .map(one -> one.action().to().value())
                    .toList();
        }
    }

    /** Customers who got their letter, and those whose letter is in doubt. */
    private static Set<String> accounted(Company company) {
        TreeSet<String> who = company.mail().received().stream()
                .map(one -> one.action().to().value())
                .collect(Collectors.toCollection(TreeSet::new));
        company.stores().doubts().list().stream()
                .filter(row -> row.key().step().equals("mail"))
                .forEach(row -> who.add(row.customer().id() + "@example.ru"));
        return who;
    }

    private static boolean crash(Company company, LocalDate today, Random random) {
        Kind kind = random.nextBoolean() ? Kind.POWER_CUT_BEFORE : Kind.POWER_CUT_AFTER;
        try {
            company.run(today, Faults.at(1 + random.nextInt(60), kind).before(company.stores()));
            return false;
        } catch (PowerCut end) {
            company.opened().reopen();
            return true;
        }
    }
}
