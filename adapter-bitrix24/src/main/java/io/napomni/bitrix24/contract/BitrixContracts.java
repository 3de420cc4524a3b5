package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import java.time.Clock;

/**
 * Contracts as deals of one pipeline, by the anchors {@code ends-on}, {@code starts-on}, {@code last-shipment} and
 * {@code next-shipment}, see {@link ItemFacts}. Fields and stages are looked up in two requests before each fetch.
 */
public final class BitrixContracts {
    private BitrixContracts() {}

    /** Nothing is asked yet. */
    public static FactSource<Supply> of(RestClient rest, Clock clock, PortalMemory memory, ContractMapping mapping) {
        return new ItemFacts<>(
                rest, clock, () -> ContractLayout.resolve(rest, memory, mapping), mapping.countingOutside());
    }
}
