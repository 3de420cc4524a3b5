package io.napomni.onec.metadata;

import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was read of {@code $metadata} in a folder of the host, one file a base, because a real one takes half a
 * minute. A file is reused while the base publishes the same sets, the file is young enough and holds all that is
 * wanted; a damaged one is written anew. The files hold names of the configuration only: no data, no address, no login.
 * Threads and processes may share a folder.
 */
public final class MetadataCache {
    private static final Logger LOG = LoggerFactory.getLogger(MetadataCache.class);

    private final Path folder;
    private final Duration maxAge;
    private final Clock clock;

    /**
     * Makes the folder if it is not there.
     *
     * @param maxAge an administrator may change properties without changing the list of sets, so a file grows old
     * @throws ConfigurationException if the folder cannot be made or the age is not positive
     */
    public MetadataCache(Path folder, Duration maxAge, Clock clock) {
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new ConfigurationException("The age of a kept $metadata must be positive, but is " + maxAge + ".");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException denied) {
            throw new ConfigurationException(
                    "The folder for kept $metadata cannot be made. Name one where this program may write.");
        }
        this.folder = folder;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /**
     * What the base says of the wanted names, from the folder if that is still true.
     *
     * @param base the address of the base; a login in it is left out of the file's name
     * @param wanted names of sets and enumerations
     * @param edmx opens {@code $metadata}; asked only when it has to be read, and its stream is closed
     * @throws SourceException if it has to be read and cannot be
     */
    public Metadata metadata(URI base, ServiceDocument document, Set<String> wanted, Supplier<InputStream> edmx) {
        KeptMetadata file = new KeptMetadata(folder, fileName(base));
        Instant now = clock.instant();
        KeptMetadata.Content kept = file.read().orElse(KeptMetadata.Content.NONE);
        boolean sameBase = kept.document().equals(document.hash());
        if (sameBase && isYoung(kept.readAt(), now) && kept.wanted().containsAll(wanted)) {
            return kept.metadata();
        }
        Set<String> all = new TreeSet<>(wanted);
        if (sameBase) {
            all.addAll(kept.wanted());
        }
        Metadata fresh = read(edmx, all);
        keep(file, new KeptMetadata.Content(now.getEpochSecond(), document.hash(), all, fresh));
        return fresh;
    }

    private boolean isYoung(long readAt, Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(readAt), now);
        return age.compareTo(Duration.ofSeconds(-1)) > 0 && age.compareTo(maxAge) < 0;
    }

    private static Metadata read(Supplier<InputStream> edmx, Set<String> wanted) {
        try (InputStream open = edmx.get()) {
            return Metadata.read(open, wanted);
        } catch (IOException broken) {
            throw new SourceException("The $metadata of the 1C base could not be read to its end.");
        }
    }

    /** A run does not fail because a disk is full; it only takes longer the next time. */
    private static void keep(KeptMetadata file, KeptMetadata.Content content) {
        try {
            file.write(content);
        } catch (IOException full) {
            LOG.warn(
                    "The $metadata of a 1C base could not be kept and will be read again by the next run: {}."
                            + " Free some space in the folder for kept $metadata, or allow writing there.",
                    full.getClass().getSimpleName());
        }
    }

    /** Hosts are equal in any case, paths are not; a slash at the end means nothing to 1C. */
    private static String fileName(URI base) {
        String host = (base.getScheme() + "://" + base.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(base.getRawPath()).replaceFirst("/+$", "");
        return "1c-metadata-" + Sha256.of(host + ":" + base.getPort() + path) + ".json";
    }
}
