package io.napomni.testkit.fake.onec.table;

import java.math.BigDecimal;

/** What one resource adds up to. */
record Sum(BigDecimal opening, BigDecimal receipt, BigDecimal expense) {
    static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum opened(BigDecimal amount) {
        return new Sum(opening.add(amount), receipt, expense);
    }

    Sum received(BigDecimal amount) {
        return new Sum(opening, receipt.add(amount), expense);
    }

    Sum spent(BigDecimal amount) {
        return new Sum(opening, receipt, expense.add(amount));
    }

    /** The value of a column by how its name ends. */
    BigDecimal of(String ending) {
        BigDecimal turnover = receipt.subtract(expense);
        BigDecimal closing = opening.add(turnover);
        return switch (ending) {
            case "Receipt", "TurnoverDr" -> receipt;
            case "Expense", "TurnoverCr" -> expense;
            case "Turnover" -> turnover;
            case "OpeningBalance" -> opening;
            case "OpeningBalanceDr" -> opening.max(BigDecimal.ZERO);
            case "OpeningBalanceCr" -> opening.negate().max(BigDecimal.ZERO);
            case "BalanceDr", "ClosingBalanceDr" -> closing.max(BigDecimal.ZERO);
            case "BalanceCr", "ClosingBalanceCr" -> closing.negate().max(BigDecimal.ZERO);
            default -> closing;
        };
    }

    boolean isNothing() {
        return of("Balance").signum() == 0;
    }
}
