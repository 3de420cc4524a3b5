package io.napomni.runner.config;

import java.util.Map;

/** Where unpaid documents are read. */
public enum DunningSource {
    /** Orders of 1C that serve as invoices. */
    ONEC_ORDERS,
    /** Invoices of 1C. */
    ONEC_INVOICES,
    /** Smart invoices of Bitrix24. */
    BITRIX24_INVOICES;

    static final Map<String, DunningSource> NAMES = Map.of(
            "1c orders", ONEC_ORDERS,
            "1c invoices", ONEC_INVOICES,
            "bitrix24 invoices", BITRIX24_INVOICES);

    /** Whether it is a 1C base; its people have no accounts in a portal. */
    public boolean isOneC() {
        return this != BITRIX24_INVOICES;
    }
}
