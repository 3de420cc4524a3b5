package io.napomni.onec;

import io.napomni.onec.source.Canary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a host knows of a base.
 *
 * @param profile a name that {@link io.napomni.onec.profile.Profile#of} takes; empty to tell it by what is published
 * @param overrides other names of sets and properties, see {@link io.napomni.onec.profile.Profile#with}
 * @param cacheFolder where the description of the base is kept for a day; empty to read it in each process
 * @param canaries records that must be seen at each reading
 */
public record BaseSettings(
        Optional<String> profile, Map<String, String> overrides, Optional<Path> cacheFolder, List<Canary> canaries) {

    /** Copies what it is given. */
    public BaseSettings {
        overrides = Map.copyOf(overrides);
        canaries = List.copyOf(canaries);
    }

    /** A standard configuration, told by what it publishes; nothing kept, no canary. */
    public static BaseSettings auto() {
        return new BaseSettings(Optional.empty(), Map.of(), Optional.empty(), List.of());
    }

    /** The same with a profile by its name. */
    public BaseSettings withProfile(String code) {
        return new BaseSettings(Optional.of(code), overrides, cacheFolder, canaries);
    }

    /** The same with other names of sets and properties. */
    public BaseSettings withOverrides(Map<String, String> names) {
        return new BaseSettings(profile, names, cacheFolder, canaries);
    }

    /** The same with a folder for the description of the base. */
    public BaseSettings withCacheFolder(Path folder) {
        return new BaseSettings(profile, overrides, Optional.of(folder), canaries);
    }

    /** The same with records that must be seen at each reading. */
    public BaseSettings withCanaries(Canary... records) {
        return new BaseSettings(profile, overrides, cacheFolder, List.of(records));
    }
}
