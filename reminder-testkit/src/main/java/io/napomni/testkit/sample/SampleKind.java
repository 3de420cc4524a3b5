package io.napomni.testkit.sample;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is the matter with a contract, and how many of a thousand are such. "Window" is two months or less before the
 * end, and three months or more after the
 * last shipment with something left to ship; dates keep at least three days away from these borders.
 */
public enum SampleKind {
    /** Ends soon; shipped not long ago. */
    ENDS_SOON(40),
    /** Goods lie unfetched; does not end soon. */
    STOCK_LIES(40),
    /** Both at once. */
    BOTH(10),
    /** The end is past, the deal is still open. */
    ENDED(60),
    /** Carried out: the deal stands on the winning stage. */
    CLOSED(80),
    /** Terminated: the deal stands on the losing stage, though its dates would be due. */
    TERMINATED(30),
    /** Has no end date; ships regularly. */
    OPEN_ENDED(40),
    /** Began less than two months ago, nothing shipped yet. */
    NOT_YET_SHIPPED(20),
    /** Began more than three months ago, nothing ever shipped. */
    NEVER_SHIPPED(10),
    /** Shipped long ago, but nothing is left to ship. */
    NOTHING_LEFT(40),
    /** Nobody filled in the dates. */
    WITHOUT_DATES(5),
    /** A slip of the pen: the end is before the beginning. */
    END_BEFORE_BEGIN(5),
    /** Nothing to be done. What remains of the thousand. */
    HEALTHY(620);

    private static final Set<SampleKind> SHIPPING = Set.of(HEALTHY, OPEN_ENDED, ENDS_SOON);

    private final int perMille;

    SampleKind(int perMille) {
        this.perMille = perMille;
    }

    /** How many of so many contracts are of this kind; {@link #HEALTHY} takes what rounding leaves. */
    public int of(int contracts) {
        if (this != HEALTHY) {
            return (int) Math.round(contracts * perMille / 1000.0);
        }
        return contracts
                - Stream.of(values())
                        .filter(kind -> kind != HEALTHY)
                        .mapToInt(kind -> kind.of(contracts))
                        .sum();
    }

    /** Whether goods go on being shipped in the time to come. */
    public boolean ships() {
        return SHIPPING.contains(this);
    }

    Optional<String> closingStage() {
        return switch (this) {
            case CLOSED -> Optional.of(SamplePortal.STAGE_WON);
            case TERMINATED -> Optional.of(SamplePortal.STAGE_LOST);
            default -> Optional.empty();
        };
    }
}
