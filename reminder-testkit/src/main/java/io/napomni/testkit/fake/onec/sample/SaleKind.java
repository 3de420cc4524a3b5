package io.napomni.testkit.fake.onec.sample;

import java.util.stream.Stream;

/** What became of an order (in БП: of an invoice), and how many of a thousand are such. */
public enum SaleKind {
    /** Nothing was paid yet; the goods are reserved. */
    UNPAID(300),
    /** The same in US dollars. */
    FOREIGN(20),
    /** A payment is entered but not posted, so nothing is paid. */
    PAYMENT_NOT_POSTED(20),
    /** Paid and shipped in part. */
    PART_PAID(50),
    CANCELLED(30),
    /** Never posted. */
    DRAFT(30),
    /** Marked for deletion. */
    DELETED(20),
    /**
     * Settled by contract: payments are not linked to the order. In БП its status was set to paid by hand; УНФ cannot
     * tell, there it is as good as {@link #PAID}.
     */
    BY_CONTRACT(30),
    /** Paid in full, shipped a few days later. What remains of the thousand. */
    PAID(500);

    private final int perMille;

    SaleKind(int perMille) {
        this.perMille = perMille;
    }

    /** How many of so many are of this kind; {@link #PAID} takes what rounding leaves. */
    public int of(int sales) {
        if (this != PAID) {
            return (int) Math.round(sales * perMille / 1000.0);
        }
        return sales
                - Stream.of(values())
                        .filter(kind -> kind != PAID)
                        .mapToInt(kind -> kind.of(sales))
                        .sum();
    }

    /** Whether a reminder is due when the delay is over: posted, not cancelled, settled by order, nothing paid. */
    public boolean unpaid() {
        return this == UNPAID || this == FOREIGN || this == PAYMENT_NOT_POSTED;
    }

    boolean posted() {
        return this != DRAFT && this != DELETED;
    }
}
