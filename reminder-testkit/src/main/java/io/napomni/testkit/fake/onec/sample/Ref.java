package io.napomni.testkit.fake.onec.sample;

import java.math.BigInteger;
import java.util.HexFormat;

/** A link to an object of a set. The guid of the n-th object is computed, and n can be computed back. */
record Ref(String set, String guid) {
    private static final long SPREAD = 0x9E3779B1L;
    private static final long WORD = 0xFFFFFFFFL;
    private static final long BACK =
            BigInteger.valueOf(SPREAD).modInverse(BigInteger.valueOf(WORD + 1)).longValueExact();
    private static final HexFormat HEX = HexFormat.of();

    static Ref of(String set, int index) {
        return new Ref(set, HEX.toHexDigits((int) ((index + 1L) * SPREAD)) + tail(set));
    }

    /** Which object of the set it would be; -1 if none can be. */
    static int index(String set, String guid) {
        if (guid.length() != 36
                || !guid.endsWith(tail(set))
                || !guid.substring(0, 8).matches("[0-9a-f]{8}")) {
            return -1;
        }
        long number = (HexFormat.fromHexDigitsToLong(guid, 0, 8) * BACK & WORD) - 1;
        return number < Integer.MAX_VALUE ? (int) number : -1;
    }

    private static String tail(String set) {
        int hash = set.hashCode();
        return "-" + HEX.toHexDigits((short) (hash ^ hash >>> 16)) + "-11ef-8f30-00155d010a01";
    }
}
