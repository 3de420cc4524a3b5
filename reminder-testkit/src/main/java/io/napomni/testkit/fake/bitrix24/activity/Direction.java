package io.napomni.testkit.fake.bitrix24.activity;

/** Who wrote or called whom. */
public enum Direction {
    NONE(0),
    INCOMING(1),
    OUTGOING(2);

    private final int code;

    Direction(int code) {
        this.code = code;
    }

    /** The number on the wire: 0, 1 or 2. */
    public int code() {
        return code;
    }

    /** The direction of that number; NONE for any other. */
    public static Direction withCode(long code) {
        return code == 1 ? INCOMING : code == 2 ? OUTGOING : NONE;
    }
}
