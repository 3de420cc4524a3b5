package io.napomni.proofs.guard;

import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** What the examples share: a Monday, and contracts that are due on it. */
abstract class Office {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    final Company company(Keeping keeping, Plan plan, Draft... drafts) {
        return Company.on(MONDAY, keeping.open(folder), plan, List.of(drafts));
    }

    final Company company(Keeping keeping, Plan plan, List<Draft> drafts) {
        return Company.on(MONDAY, keeping.open(folder), plan, drafts);
    }

    /** So many contracts that end within two months, each of a customer of its own. */
    static List<Draft> ending(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> Draft.contract(Integer.toString(i)).ending(MONDAY.plusDays(20 + i % 40)))
                .toList();
    }

    static Draft ending(String id) {
        return Draft.contract(id).ending(MONDAY.plusDays(30));
    }

    static Draft waiting(String id) {
        return Draft.contract(id).waitingSince(MONDAY.minusMonths(4));
    }

    /** The codes of the reasons of all effects with this fate, sorted, each once. */
    static List<String> reasons(RunReport report, Fate.Kind kind) {
        return report.fates().stream()
                .filter(fate -> fate.kind() == kind)
                .map(fate -> fate.why().code())
                .filter(code -> !code.equals("waits-for-step"))
                .distinct()
                .sorted()
                .toList();
    }

    static int letters(Company company) {
        return company.mail().received().size();
    }
}
