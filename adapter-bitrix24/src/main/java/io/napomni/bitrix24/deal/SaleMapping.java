package io.napomni.bitrix24.deal;

import io.napomni.bitrix24.source.Canary;
import java.util.List;
import java.util.Optional;

/**
 * Which won deals of a portal are purchases.
 *
 * @param pipelines by their names or ids; none for all of them
 * @param boughtOn the field of the day of the purchase, by its title, code or key
 * @param countingOutside whether the portal counts all of them in the first request
 * @param canary a deal, won or not, that must come back whenever sales are read
 */
public record SaleMapping(List<String> pipelines, String boughtOn, boolean countingOutside, Optional<Canary> canary) {

    /** Copies the list. */
    public SaleMapping {
        pipelines = List.copyOf(pipelines);
    }

    /** Won deals of these pipelines, or without one of all, bought on the day on which the deal was closed. */
    public static SaleMapping of(String... pipelines) {
        return new SaleMapping(List.of(pipelines), "closedate", true, Optional.empty());
    }

    /** The same with another field of the day. */
    public SaleMapping withBoughtOn(String field) {
        return new SaleMapping(pipelines, field, countingOutside, canary);
    }

    /** The same without the count, for very large portals. */
    public SaleMapping withoutCounting() {
        return new SaleMapping(pipelines, boughtOn, false, canary);
    }

    /** The same, believed only while this deal comes back as it should be. */
    public SaleMapping withCanary(Canary deal) {
        return new SaleMapping(pipelines, boughtOn, countingOutside, Optional.of(deal));
    }
}
