package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import java.net.URI;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the page sees of a portal.
 *
 * @param webhook its address with the secret in it: the one secret that the page shows
 * @param level how many requests are in the fullest bucket now
 * @param refused how many requests the buckets have refused
 */
public record PortalView(
        PortalData data,
        Recorder recorder,
        Limits limits,
        Supplier<URI> webhook,
        LongSupplier level,
        LongSupplier refused) {
    @Override
    public String toString() {
        return "PortalView[webhook ***]";
    }
}
