package io.napomni.onec.read;

import java.util.UUID;

/** Keys that have come, in some thirty bytes each: a catalog may have a million. */
final class KeySet {
    private static final int FIRST = 1 << 10;

    /** Two words a key; a key of zeros stands for an empty place, and is kept apart. */
    private long[] words = new long[2 * FIRST];

    private boolean zero;
    private int size;

    /** Whether it had not come before. */
    boolean add(UUID key) {
        if (key.getMostSignificantBits() == 0 && key.getLeastSignificantBits() == 0) {
            boolean fresh = !zero;
            zero = true;
            size += fresh ? 1 : 0;
            return fresh;
        }
        if (size * 3L > words.length) {
            grow();
        }
        boolean fresh = put(key.getMostSignificantBits(), key.getLeastSignificantBits());
        size += fresh ? 1 : 0;
        return fresh;
    }

    int size() {
        return size;
    }

    private boolean put(long high, long low) {
        int last = words.length / 2 - 1;
        long mixed = (high ^ (low * 0x9E3779B97F4A7C15L)) * 0xC2B2AE3D27D4EB4FL;
        for (int at = (int) (mixed >>> 32) & last; ; at = (at + 1) & last) {
            long foundHigh = words[2 * at];
            long foundLow = words[2 * at + 1];
            if (foundHigh == high && foundLow == low) {
                return false;
            } else if (foundHigh == 0 && foundLow == 0) {
                words[2 * at] = high;
                words[2 * at + 1] = low;
                return true;
            }
        }
    }

    private void grow() {
        long[] old = words;
        words = new long[old.length * 2];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0 || old[at + 1] != 0) {
                put(old[at], old[at + 1]);
            }
        }
    }
}
