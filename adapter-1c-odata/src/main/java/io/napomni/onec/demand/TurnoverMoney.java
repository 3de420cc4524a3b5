package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.BASIS;

import io.napomni.onec.source.Sheet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is paid by turnovers: for the document, and for the order on which it stands if it names one. The two are added,
 * so that money is rather counted twice than not at all.
 *
 * @param orders the set of the orders on which documents may stand
 */
record TurnoverMoney(Turnovers turnovers, String documents, Optional<String> orders) implements Standing.Book {

    @Override
    public Map<UUID, Standing> of(List<Sheet> sheets) {
        return of(Reach.of(turnovers.desk(), documents, sheets), sheets);
    }

    /** The same where it is already known how to ask. */
    Map<UUID, Standing> of(Reach reach, List<Sheet> sheets) {
        Map<UUID, BigDecimal> own = turnovers.of(reach);
        Map<UUID, UUID> basis = basis(sheets);
        Map<UUID, BigDecimal> below = orders.map(
                        set -> turnovers.of(Reach.byKeys(turnovers.desk(), set, Set.copyOf(basis.values()))))
                .orElse(Map.of());
        Set<UUID> keys = new HashSet<>();
        sheets.forEach(sheet -> keys.add(sheet.key()));
        Map<UUID, Standing> known = new HashMap<>();
        keys.forEach(key -> Stream.concat(
                        Optional.ofNullable(own.get(key)).stream(),
                        Optional.ofNullable(basis.get(key)).map(below::get).stream())
                .reduce(BigDecimal::add)
                .ifPresent(sum -> known.put(key, Standing.paid(sum).oneByOne())));
        return known;
    }

    private Map<UUID, UUID> basis(List<Sheet> sheets) {
        Map<UUID, UUID> basis = new HashMap<>();
        orders.ifPresent(set ->
                sheets.forEach(sheet -> sheet.key(BASIS, set).ifPresent(order -> basis.put(sheet.key(), order))));
        return basis;
    }
}
