package io.napomni.onec.supply;

import static io.napomni.onec.profile.Meaning.MOVEMENT;
import static io.napomni.onec.profile.Meaning.ORDER;
import static io.napomni.onec.profile.Meaning.ROW_CODE;
import static io.napomni.onec.profile.Meaning.ROW_ITEM;
import static io.napomni.onec.profile.Meaning.ROW_QUANTITY;
import static io.napomni.onec.profile.Meaning.ROW_VARIANT;

import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is ordered and not shipped, by the register in which orders write what they promise and shipments what they
 * fulfil. It is asked twice, by order and by item, and must come to the same: a row that is missing in one answer would
 * look like a shipment. Where the register knows turnovers only, what came less what went is left.
 *
 * <p>Too much of one item shipped does not make up for too little of another.
 */
record OrderRemainders(Desk desk, Place register, String orders) {
    private static final String CAME = "Приход";
    private static final String WENT = "Расход";

    /** Of each of these orders; nothing left of an order is zero. One whose movements make no sense is absent. */
    Map<UUID, BigDecimal> of(Collection<UUID> keys) {
        Map<UUID, BigDecimal> left = new HashMap<>();
        if (keys.isEmpty()) {
            return left;
        }
        if (!Gathering.isKept(desk, register.set(), "Recorder")) {
            throw notKept();
        }
        List<Row> rows = rows(keys, ORDER);
        if (total(rows).compareTo(total(rows(keys, ROW_ITEM))) != 0) {
            throw disagreeing();
        }
        Map<UUID, Map<List<String>, BigDecimal>> byOrder = new HashMap<>();
        Set<UUID> senseless = new HashSet<>();
        rows.forEach(row -> new Sheet(register, row).key(ORDER, orders).ifPresent(order -> {
            byOrder.computeIfAbsent(order, none -> new HashMap<>()).merge(item(row), moved(row), BigDecimal::add);
            if (!makesSense(row)) {
                senseless.add(order);
            }
        }));
        keys.stream()
                .filter(key -> !senseless.contains(key))
                .forEach(key -> left.put(key, positive(byOrder.getOrDefault(key, Map.of()))));
        return left;
    }

    private List<Row> rows(Collection<UUID> keys, Meaning by) {
        List<Row> rows = new ArrayList<>();
        desk.reader().byKeys(keys, batch -> table(batch, by), rows::add);
        return rows;
    }

    private BigDecimal total(List<Row> rows) {
        return rows.stream().map(this::moved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal positive(Map<List<String>, BigDecimal> items) {
        return items.values().stream().filter(item -> item.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Question table(List<UUID> keys, Meaning by) {
        VirtualTable table =
                isTurnovers() ? VirtualTable.turnovers(register.set()) : VirtualTable.balance(register.set());
        Stream<Meaning> fine = by == ORDER ? Stream.of(ORDER, ROW_ITEM, ROW_VARIANT, ROW_CODE) : Stream.of(ROW_ITEM);
        return table.where(Posted.referring(register.field(ORDER), keys, orders))
                .by(Stream.concat(fine, Stream.of(MOVEMENT))
                        .flatMap(meaning -> register.find(meaning).stream())
                        .map(field -> field.path())
                        .toArray(String[]::new))
                .in(desk.base().options().form());
    }

    private boolean isTurnovers() {
        return register.table().filter("Turnovers"::equals).isPresent();
    }

    private List<String> item(Row row) {
        return Stream.of(ROW_ITEM, ROW_VARIANT, ROW_CODE)
                .flatMap(meaning -> register.find(meaning).stream())
                .map(field -> row.text(field.property()).orElse(""))
                .toList();
    }

    /** With the sign of the movement, where the register does not net by itself. */
    private BigDecimal moved(Row row) {
        String column = register.field(ROW_QUANTITY).property() + (isTurnovers() ? "Turnover" : "Balance");
        BigDecimal amount = row.decimal(column)
                .map(Amounts::quantity)
                .orElseThrow(() -> new SourceException("1C left the sum \"" + column + "\" of " + register.set()
                        + " empty. Check that the configuration names the right property."));
        return movement(row).equals(WENT) ? amount.negate() : amount;
    }

    /** How the movements are netted is not documented, so a sign that we do not expect tells nothing. */
    private boolean makesSense(Row row) {
        return switch (movement(row)) {
            case CAME -> register.find(MOVEMENT).isEmpty() || moved(row).signum() >= 0;
            case WENT -> moved(row).signum() <= 0;
            default -> false;
        };
    }

    private String movement(Row row) {
        return register.find(MOVEMENT)
                .map(field -> row.text(field.property()).orElse(""))
                .orElse(CAME);
    }

    private SourceException notKept() {
        return new SourceException("1C: " + register.set() + " holds no record at all, so what is shipped cannot be"
                + " told from what is left. Check that the company ships by orders, and that the user may read the"
                + " register.");
    }

    private SourceException disagreeing() {
        return new SourceException("1C: what is left to ship in " + register.set() + " comes to one sum by order and to"
                + " another by item, so rows are missing or documents are being entered. Nothing of this reading is"
                + " used. Run again.");
    }
}
