package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.CompletedFacts;
import io.napomni.bitrix24.source.ItemFacts;
import io.napomni.port.FactSource;
import java.time.Clock;

/**
 * Won deals with what was bought, by the anchor {@code bought-on}, see {@link ItemFacts}. A purchase has no reference of
 * its own, so what is read again is the deal that it belongs to. A won deal without the day is undecidable and left out.
 */
public final class BitrixSales {
    private BitrixSales() {}

    /** Nothing is asked yet. */
    public static FactSource<Sale> of(RestClient rest, Clock clock, PortalMemory memory, SaleMapping mapping) {
        FactSource<Sale> deals = new ItemFacts<>(
                rest, clock, () -> SaleLayout.resolve(rest, memory, mapping), mapping.countingOutside());
        return new CompletedFacts<>(deals, new ProductRows(rest)::complete);
    }
}
