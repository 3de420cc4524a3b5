package io.napomni.benchmarks.requests;

import io.napomni.benchmarks.Figure;
import java.util.List;

/** How many requests 100,000 deals take, of which 2,000 lie in the windows. */
public final class RequestFigures {

    /** Fields of deals, pipelines. */
    static final int FOR_THE_MAPPING = 2;

    static final int TO_THE_FIRST_LETTER = 10;
    private static final int ROWS_OF_A_BATCH = 2500;

    private RequestFigures() {}

    /** All figures about requests. */
    public static List<Figure> measure() {
        Counted counted = Counted.of(100_000);
        return List.of(
                Figure.of("requests.rows", (double) counted.rows(), ""),
                Figure.atMost("requests.for-deals", counted.forDeals(), "", limitForDeals(counted.rows())),
                Figure.atMost("requests.to-propose", counted.toPropose(), "", TO_THE_FIRST_LETTER),
                Figure.atMost("requests.to-first-letter", counted.toFirstLetter(), "", TO_THE_FIRST_LETTER));
    }

    static int limitForDeals(long rows) {
        return FOR_THE_MAPPING + 2 * Math.toIntExact((rows + ROWS_OF_A_BATCH - 1) / ROWS_OF_A_BATCH) + 1;
    }
}
