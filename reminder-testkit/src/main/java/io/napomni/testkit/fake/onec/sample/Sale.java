package io.napomni.testkit.fake.onec.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order and what followed from it.
 *
 * @param day the day of the fill: nothing happens after it
 */
record Sale(int index, SaleKind kind, Agreement agreement, LocalDateTime time, List<Line> lines, LocalDate day) {
    /** What is sold; the price in roubles, VAT included. */
    record Goods(int index, String name, String unit, BigDecimal price) {}

    /** Goods in an order. */
    record Line(Goods goods, int quantity) {
        BigDecimal total() {
            return goods.price().multiply(BigDecimal.valueOf(quantity));
        }

        /** The VAT of 20 percent that is in a sum. */
        BigDecimal tax() {
            return total().divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP);
        }
    }

    /** How money comes in. */
    enum Way {
        BANK,
        CASH,
        CARD
    }

    /** Every tenth pays in cash, every tenth by card. */
    Way way() {
        return switch (index % 10) {
            case 3 -> Way.CASH;
            case 7 -> Way.CARD;
            default -> Way.BANK;
        };
    }

    Buyer buyer() {
        return agreement.buyer();
    }

    String number() {
        return String.format(Locale.ROOT, "ТД00-%06d", index + 1);
    }

    boolean foreign() {
        return kind == SaleKind.FOREIGN;
    }

    BigDecimal total() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was transferred for it, posted or not. */
    BigDecimal paid() {
        return switch (kind) {
            case PAID, BY_CONTRACT, PAYMENT_NOT_POSTED -> total();
            case PART_PAID -> share(30);
            default -> BigDecimal.ZERO;
        };
    }

    /** What was transferred and posted. */
    BigDecimal received() {
        return kind == SaleKind.PAYMENT_NOT_POSTED ? BigDecimal.ZERO : paid();
    }

    /** What the customer owes for it, negative if more was paid than shipped. */
    BigDecimal owed() {
        return share(shippedPercent()).subtract(received());
    }

    LocalDate paidOn() {
        return notLater(time.toLocalDate().plusDays(1 + index % 4));
    }

    LocalDateTime paidAt() {
        LocalDateTime ten = paidOn().atTime(10, 0);
        return ten.isBefore(time) ? time : ten;
    }

    /** How many percent of it have left the store. */
    int shippedPercent() {
        boolean late = shippedOn().isPresent();
        return switch (kind) {
            case PAID, BY_CONTRACT -> late ? 100 : 0;
            case PART_PAID -> late ? 40 : 0;
            default -> 0;
        };
    }

    /** How many of all goods are still in the store, counted together; nothing of what was never promised. */
    BigDecimal left() {
        if (!kind.posted() || kind == SaleKind.CANCELLED) {
            return BigDecimal.ZERO;
        }
        int ordered = lines.stream().mapToInt(Line::quantity).sum();
        return BigDecimal.valueOf(ordered).multiply(BigDecimal.valueOf(100L - shippedPercent(), 2));
    }

    Optional<LocalDate> shippedOn() {
        LocalDate planned = time.toLocalDate().plusDays(5 + index % 3);
        return planned.isAfter(day) ? Optional.empty() : Optional.of(planned);
    }

    BigDecimal share(int percent) {
        return total().multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    private LocalDate notLater(LocalDate then) {
        return then.isAfter(day) ? day : then;
    }
}
