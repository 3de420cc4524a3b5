package io.napomni.testkit.fake.onec.schema;

import java.util.EnumSet;
import java.util.Set;

/** What a set is in 1C, and by that which virtual tables it has. */
public enum Kind {
    CATALOG,
    DOCUMENT,
    /** Rows of a catalog or a document: nested in it, and a read-only set of its own. */
    TABULAR_SECTION,
    /** Flat rows, no recorder. */
    INFORMATION,
    /** Flat rows by period, no recorder. */
    PERIODIC_INFORMATION,
    /** One entry a recorder, its rows in {@code RecordSet}. */
    SUBORDINATE_INFORMATION,
    /** An accumulation register that knows balances; one entry a recorder. */
    BALANCE,
    /** An accumulation register that knows turnovers only; one entry a recorder. */
    TURNOVER,
    /** One entry a recorder. */
    ACCOUNTING,
    /** The flat rows of a register with recorders, {@code …_RecordType}. */
    RECORDS,
    CHART_OF_ACCOUNTS;

    /** What 1C computes from a set of this kind, in the order of its documentation. */
    public Set<VirtualTable> virtualTables() {
        return switch (this) {
            case PERIODIC_INFORMATION -> EnumSet.of(VirtualTable.SLICE_LAST, VirtualTable.SLICE_FIRST);
            case BALANCE, ACCOUNTING -> EnumSet.range(VirtualTable.BALANCE, VirtualTable.BALANCE_AND_TURNOVERS);
            case TURNOVER -> EnumSet.of(VirtualTable.TURNOVERS);
            case CATALOG, DOCUMENT, TABULAR_SECTION, INFORMATION, SUBORDINATE_INFORMATION, RECORDS, CHART_OF_ACCOUNTS ->
                EnumSet.noneOf(VirtualTable.class);
        };
    }

    /** Whether its rows are written by documents, so that its set has one entry a recorder with a {@code RecordSet}. */
    public boolean recorded() {
        return this == SUBORDINATE_INFORMATION || this == BALANCE || this == TURNOVER || this == ACCOUNTING;
    }
}
