package io.napomni.testkit.fake.onec.schema;

/** A table that 1C computes from a register: a function bound to the register's set. */
public enum VirtualTable {
    BALANCE("Balance"),
    TURNOVERS("Turnovers"),
    BALANCE_AND_TURNOVERS("BalanceAndTurnovers"),
    SLICE_LAST("SliceLast"),
    SLICE_FIRST("SliceFirst");

    private final String function;

    VirtualTable(String function) {
        this.function = function;
    }

    /** Its name in an address. */
    public String function() {
        return function;
    }
}
