package io.napomni.scenario.reconciliation;

import io.napomni.model.Supply;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a company wants its deals kept up to date.
 *
 * @param names the fields of the deal that are kept, by the names under which the CRM knows them; the source of the
 *     deals must read the same fields, or they would be written in every run
 * @param clearing fields that are emptied where the books have no value; in all others that never erases one
 * @param atOnce how many deals a run may change before a person has approved it; a run that changes more, and more than
 *     is usual, waits
 * @param tellLoneContracts whether contracts in force without a deal are listed one by one, or only counted
 */
public record ReconciliationTerms(
        Map<DealField, String> names, Set<DealField> clearing, int atOnce, boolean tellLoneContracts) {

    /** How many deals a run may change unless the company says otherwise. */
    public static final int AT_ONCE = 200;

    /** @throws IllegalArgumentException if no field is kept, or one field of the deal is named for two values */
    public ReconciliationTerms {
        names = Map.copyOf(names);
        clearing = Set.copyOf(clearing);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a reconciliation keeps at least one field. Name one");
        }
        Set<String> once = new HashSet<>();
        names.values().stream()
                .sorted()
                .filter(name -> !once.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("the field \"" + twice
                            + "\" of the deal is named for two values. Give each value a field of its own");
                });
        if (atOnce < 0) {
            throw new IllegalArgumentException("a run changes at least 0 deals, not " + atOnce);
        }
    }

    /** These fields; nothing is erased, two hundred deals at once, contracts without a deal are listed. */
    public static ReconciliationTerms of(Map<DealField, String> names) {
        return new ReconciliationTerms(names, Set.of(), AT_ONCE, true);
    }

    /** The same, emptying these fields where the books have no value. */
    public ReconciliationTerms withClearing(Set<DealField> fields) {
        return new ReconciliationTerms(names, fields, atOnce, tellLoneContracts);
    }

    /** The same with another number of deals that a run may change. */
    public ReconciliationTerms withAtOnce(int deals) {
        return new ReconciliationTerms(names, clearing, deals, tellLoneContracts);
    }

    /** The same, with contracts that have no deal only counted. */
    public ReconciliationTerms countingLoneContracts() {
        return new ReconciliationTerms(names, clearing, atOnce, false);
    }

    /** What must be set in a deal to make it tell what the books say, by the names of fields; blank empties one. */
    Map<String, String> changes(Correspondence fact) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (fact.finding() == Finding.MATCHED) {
            Supply deal = fact.deal().orElseThrow();
            Supply contract = fact.contract().orElseThrow();
            for (DealField field : DealField.values()) {
                Optional<String> name = Optional.ofNullable(names.get(field));
                name.ifPresent(it -> change(field, deal, contract).ifPresent(value -> changes.put(it, value)));
            }
        }
        return changes;
    }

    private Optional<String> change(DealField field, Supply deal, Supply contract) {
        Optional<String> shown = field.of(deal);
        Optional<String> wanted = field.of(contract);
        if (wanted.isEmpty() && !clearing.contains(field)) {
            return Optional.empty();
        }
        return wanted.equals(shown) ? Optional.empty() : Optional.of(wanted.orElse(""));
    }
}
