package io.napomni.bitrix24.list;

import io.napomni.bitrix24.rest.RestClient;
import java.time.Duration;

/**
 * How many pages to ask for in one request. Pages of a batch are read one after another and the portal gives a request
 * 60 seconds, so the first wave is short and the next as long as 20 seconds allow at the speed seen.
 */
final class WaveLength {
    private static final int FIRST_PER_CHAIN = 10;
    private static final double TARGET_MILLIS = 20_000;

    private int pages;
    private int longest = RestClient.LONGEST_BATCH;

    WaveLength(int chains) {
        this.pages = Math.min(RestClient.LONGEST_BATCH, FIRST_PER_CHAIN * chains);
    }

    int pages() {
        return pages;
    }

    /** Makes the next waves half as long; false if they cannot be shorter. */
    boolean halve() {
        boolean possible = pages > 1;
        pages = Math.max(1, pages / 2);
        longest = pages;
        return possible;
    }

    void learn(int commands, Duration took) {
        double each = Math.max(1, took.toMillis() / (double) commands);
        pages = (int) Math.max(1, Math.min(longest, TARGET_MILLIS / each));
    }
}
