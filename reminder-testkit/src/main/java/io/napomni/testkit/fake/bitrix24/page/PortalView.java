package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.event.PlacementPost;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.recording.Recorder;
import java.net.URI;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the page sees of a portal.
 *
 * @param webhook its address with the secret in it: the one secret that the page shows
 * @param level how many requests are in the fullest bucket now
 * @param refused how many requests the buckets have refused
 * @param tabs pages of applications; asking for them gives out tokens
 * @param owner the user who looks at a card when nobody else is named
 */
public record PortalView(
        PortalData data,
        Recorder recorder,
        Limits limits,
        Supplier<URI> webhook,
        LongSupplier level,
        LongSupplier refused,
        Tabs tabs,
        long owner) {

    /** The pages of applications in a card. */
    @FunctionalInterface
    public interface Tabs {
        /** What the browser of a user posts for each page that is bound to a place. */
        List<PlacementPost> of(String placement, long itemId, String language, long userId);
    }

    @Override
    public String toString() {
        return "PortalView[webhook ***]";
    }
}
