package io.napomni.onec.source;

import io.napomni.onec.metadata.Metadata;
import io.napomni.onec.metadata.MetadataCache;
import io.napomni.onec.metadata.ServiceDocument;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.LayoutCheck;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Profile;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.SetList;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.read.OneCReader;
import io.napomni.onec.row.Row;
import io.napomni.onec.wire.OneC;
import io.napomni.onec.wire.Page;
import io.napomni.onec.wire.Reply;
import io.napomni.port.SourceException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A base, how to read it, and what is known of its layout. The description of the base is read once and kept as long as
 * this object lives: what is withdrawn later is refused by the base itself. Safe for several threads.
 */
public final class Desk {
    private final OneC base;
    private final OneC whole;
    private final URI address;
    private final Optional<String> profile;
    private final Map<String, String> overrides;
    private final Optional<MetadataCache> cache;
    private final List<Canary> canaries;
    private final Clock clock;
    private @Nullable Known known;

    /** Asks nothing yet. */
    public Desk(
            OneC base,
            URI address,
            Optional<String> profile,
            Map<String, String> overrides,
            Optional<MetadataCache> cache,
            List<Canary> canaries,
            Clock clock) {
        this.base = base;
        this.whole = base.refusingHiddenRows();
        this.address = address;
        this.profile = profile;
        this.overrides = Map.copyOf(overrides);
        this.cache = cache;
        this.canaries = List.copyOf(canaries);
        this.clock = clock;
    }

    private record Known(Profile profile, ServiceDocument document, Metadata metadata) {}

    /**
     * What the base lacks for these, asked anew.
     *
     * @throws SourceException if the base cannot be asked
     */
    public LayoutCheck check(Set<Capability> wanted) {
        Known fresh = read();
        synchronized (this) {
            known = fresh;
        }
        return check(fresh, wanted);
    }

    /**
     * Where these things are.
     *
     * @throws io.napomni.port.ConfigurationException if something is missing, all of it in one message
     */
    public Layout layout(Capability... wanted) {
        return check(known(), Set.of(wanted)).orThrow();
    }

    /** Whether the configuration keeps such things at all. */
    public Profile profile() {
        return known().profile();
    }

    /** Where things of this sort are; empty if the configuration keeps none. */
    public String set(Thing thing) {
        return profile().find(thing).map(Place::set).orElse("");
    }

    /** To ask single questions. */
    public OneC base() {
        return base;
    }

    /** The base, for lists in which a row that is missing means something: one out of sight is an error there. */
    public OneC whole() {
        return whole;
    }

    /** To read many rows. */
    public OneCReader reader() {
        return new OneCReader(base);
    }

    /** Reads as {@link #whole} asks. */
    public OneCReader wholeReader() {
        return new OneCReader(whole);
    }

    /** By it readings are dated. */
    public Clock clock() {
        return clock;
    }

    /** The day by the clock of the base. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), base.options().zone());
    }

    /** How many there are. */
    public int canaries() {
        return canaries.size();
    }

    /**
     * Looks for every canary.
     *
     * @return how many were seen
     * @throws SourceException if one is not there as it should be
     */
    public int sing() {
        canaries.forEach(canary -> canary.check(base));
        return canaries.size();
    }

    /** Whether the base takes such a question at all; one row of it is asked. */
    boolean takes(SetQuery question) {
        Reply<Page> reply = base.page(question.page(0, 1));
        if (reply instanceof Reply.Failed<Page> failed && failed.error().kind().isRefusal()) {
            return false;
        }
        reply.orThrow();
        return true;
    }

    /** Why what 1C gives is believed to be all there is, as far as that can be told, in words that follow others. */
    public String witnesses(int canariesSeen) {
        return (canariesSeen > 0 ? "; canaries seen: " + canariesSeen : "; no canary is configured")
                + (base.options().allowedOnly()
                        ? "; 1C leaves out what the user may not see"
                        : "; 1C refuses where the user may not see all");
    }

    private static LayoutCheck check(Known known, Set<Capability> wanted) {
        return LayoutCheck.of(known.profile(), wanted, known.document(), known.metadata());
    }

    private synchronized Known known() {
        Known now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Known read() {
        ServiceDocument document = ServiceDocument.of(base.page(new SetList()).orThrow().rows().stream()
                .map(Desk::name)
                .toList());
        Profile found = profile.map(Profile::of)
                .orElseGet(() -> Profile.detect(document))
                .with(overrides);
        Set<String> wanted = found.sets(EnumSet.allOf(Capability.class));
        Supplier<InputStream> edmx = () ->
                new ByteArrayInputStream(base.schema(InputStream::readAllBytes).orThrow());
        Metadata metadata = cache.map(kept -> kept.metadata(address, document, wanted, edmx))
                .orElseGet(() -> Metadata.read(edmx.get(), wanted));
        return new Known(found, document, metadata);
    }

    private static String name(Row row) {
        return row.text("name")
                .orElseThrow(() -> new SourceException("The list of what the 1C base publishes has a row without a"
                        + " name. Check the address of the base."));
    }
}
