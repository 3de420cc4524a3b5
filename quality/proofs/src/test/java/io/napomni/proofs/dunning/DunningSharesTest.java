package io.napomni.proofs.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.calendar.Delay;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Books;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import io.napomni.run.share.Share;
import io.napomni.scenario.dunning.DunningLadder;
import io.napomni.scenario.dunning.DunningLevel;
import io.napomni.scenario.dunning.Escalation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter about several orders, and a share of the work about them. */
class DunningSharesTest {

    @TempDir
    Path folder;

    private static DunningLadder ladder(boolean tellsTheManager) {
        DunningLevel level = DunningLevel.letter("unpaid", Delay.days(3));
        return DunningLadder.of(tellsTheManager ? level.telling(Escalation.managerLetter()) : level);
    }

    private static Share sharedOut(DebtOffice office) {
        List<Share> shares = new ArrayList<>();
        Books.check(office.reminders().shareOut(DebtOffice.DUE, 1, shares::add));
        assertThat(shares).hasSize(1);
        return shares.get(0);
    }

    /** The letter to the customer waits, the word to the manager does not: only the latter is shared out. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void a_letter_that_waits_for_approval_does_not_go_out_in_a_share_because_an_order_fell_out_of_it(Keeping keeping) {
        try (DebtOffice office = new DebtOffice(keeping.open(folder))) {
            office.debts().order("118", DebtOffice.ORDERED, "0");
            office.setUp(DebtOffice.PRESET.withLadder(ladder(false)).withColdStart(OptionalInt.of(0)));
            assertThat(office.run(DebtOffice.DUE).count(Fate.Kind.AWAITING_APPROVAL))
                    .isEqualTo(2);
            office.setUp(DebtOffice.PRESET.withLadder(ladder(true)));
            Share share = sharedOut(office);
            office.debts().pay("117", "1200.50");
            RunReport report = office.reminders().carryOut(Share.parse(share.toString()));
            Books.check(report);
            assertThat(office.letters()).containsExactly("118 to anna@sever.example");
            assertThat(report.fates())
                    .filteredOn(fate -> fate.kind() == Fate.Kind.POSTPONED)
                    .extracting(fate -> fate.part().subject().id() + " " + fate.why())
                    .containsExactly("118 not-in-share");
        }
    }
}
