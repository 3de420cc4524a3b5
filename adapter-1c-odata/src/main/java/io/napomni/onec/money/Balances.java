package io.napomni.onec.money;

import io.napomni.onec.profile.Place;
import io.napomni.onec.query.Question;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Desk;
import io.napomni.port.SourceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Balances of a register, asked twice: a row that is missing would look like a debt that was paid. */
record Balances(Desk desk, Place register) {
    private static final String RESULT = "Balance";

    /**
     * The rows of the first question.
     *
     * @param second the same with other details where the register has any: then a row that is always left out is seen too
     * @param columns whose sums are to be the same
     */
    List<Row> rows(
            Collection<UUID> keys,
            Function<List<UUID>, Question> first,
            Function<List<UUID>, Question> second,
            List<String> columns) {
        List<Row> rows = new ArrayList<>();
        List<Row> witness = new ArrayList<>();
        desk.reader().byKeys(keys, first, rows::add);
        desk.reader().byKeys(keys, second, witness::add);
        for (String column : columns) {
            if (total(rows, column).compareTo(total(witness, column)) != 0) {
                throw new SourceException("1C: the debts in " + register.set() + " come to one sum in detail and to"
                        + " another in total, so rows are missing or documents are being entered. Nothing of this"
                        + " reading is used. Run again.");
            }
        }
        return rows;
    }

    private BigDecimal total(List<Row> rows, String column) {
        return rows.stream().map(row -> sum(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum of money, which 1C sends as a floating number. */
    BigDecimal sum(Row row, String column) {
        return row.decimal(column + RESULT)
                .map(Amounts::sum)
                .orElseThrow(() -> new SourceException("1C left the sum \"" + column + RESULT + "\" of "
                        + register.set() + " empty. Check that the configuration names the right property."));
    }
}
