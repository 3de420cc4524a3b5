package io.napomni.proofs.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.decision.Proposal;
import io.napomni.decision.ScenarioCount;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading only what lies in the windows changes no decision, only how many facts are counted as outside. */
class WindowLawTest extends Lab {

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void pushing_windows_down_to_the_source_changes_no_decision_and_no_letter(Keeping keeping) {
        on(keeping, 40, this::bothWays);
    }

    private void bothWays(Keeping keeping, Random random) {
        LocalDate today = World.someDay(random);
        List<Draft> drafts = World.around(today, 60, random);
        try (Company narrow = Company.on(today, keeping.open(folder), Plan.polite(), drafts);
                Company wide = Company.on(today, keeping.open(folder), Plan.polite(), drafts)) {
            wide.book().ignoreWindows();
            Proposal some = narrow.reminders().propose(today);
            Proposal all = wide.reminders().propose(today);
            assertThat(some.reminders()).isEqualTo(all.reminders());
            assertThat(some.setAside()).isEqualTo(all.setAside());
            assertThat(some.doubtful()).isEqualTo(all.doubtful());
            for (int i = 0; i < some.counts().size(); i++) {
                assertCounts(some.counts().get(i), all.counts().get(i), some.outside());
            }
            assertThat(all.outside()).isZero();
            narrow.run(today);
            wide.run(today);
            assertThat(narrow.lines()).isEqualTo(wide.lines());
        }
    }

    private static void assertCounts(ScenarioCount some, ScenarioCount all, long outside) {
        assertThat(some.due()).isEqualTo(all.due());
        assertThat(some.undecidable()).isEqualTo(all.undecidable());
        assertThat(some.facts() + outside).isEqualTo(all.facts());
    }
}
