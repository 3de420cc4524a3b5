package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.onec.BaseSettings;
import io.napomni.onec.profile.Profile;
import io.napomni.onec.source.Canary;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;
import io.napomni.onec.wire.SessionMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code onec}. */
final class OneCReader {

    private static final String CACHE = "onec-cache";
    private static final Map<String, SessionMode> SESSIONS =
            Map.of("none", SessionMode.NONE, "auto", SessionMode.AUTO, "header", SessionMode.HEADER);

    private final ConfigFile.OneC file;
    private final Path folder;
    private final Values values;

    OneCReader(ConfigFile.OneC file, Path folder, Values values) {
        this.file = file;
        this.folder = folder;
        this.values = values;
    }

    Optional<OneCSettings> read() {
        Optional<BaseAddress> address = address();
        Optional<Credentials> credentials = credentials();
        SessionMode sessions = values.choice("onec.sessions", file.sessions(), SESSIONS, SessionMode.AUTO);
        Optional<OneCOptions> options = zone().map(OneCOptions::in).map(standard -> standard.with(sessions));
        Optional<String> profile = profile();
        Map<String, String> names = names();
        profile.ifPresent(
                code -> values.accepted("onec.names", () -> Profile.of(code).with(names)));
        Path cache = values.text("onec.cache", file.cache())
                .flatMap(text -> values.made("onec.cache", text, folder::resolve, "config.not-a-path"))
                .orElse(folder.resolve(CACHE));
        Optional<Canary> canary = canary();
        if (address.isEmpty() || credentials.isEmpty() || options.isEmpty()) {
            return Optional.empty();
        }
        BaseSettings about = new BaseSettings(
                profile, names, Optional.of(cache), canary.stream().toList());
        return Optional.of(new OneCSettings(address.get(), credentials.get(), options.get(), about));
    }

    private Optional<Canary> canary() {
        ConfigFile.Canary written = file.canary();
        if (written == null) {
            return Optional.empty();
        }
        Optional<String> set = values.required("onec.canary.set", written.set());
        Optional<UUID> key = values.required("onec.canary.key", written.key())
                .flatMap(text -> values.made("onec.canary.key", text, UUID::fromString, "config.not-a-guid"));
        Optional<String> field = values.required("onec.canary.field", written.field());
        Optional<String> value = values.required("onec.canary.value", written.value());
        return set.isEmpty() || key.isEmpty() || field.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Canary(set.get(), key.get(), field.get(), value.get()));
    }

    private Optional<BaseAddress> address() {
        boolean trusting = values.yes("onec.trustNetwork", file.trustNetwork(), false);
        return values.required("onec.address", file.address())
                .flatMap(text -> values.accepted(
                        "onec.address", () -> trusting ? BaseAddress.trustingNetwork(text) : BaseAddress.of(text)));
    }

    private Optional<Credentials> credentials() {
        Optional<String> login = values.required("onec.login", file.login());
        String written = file.password();
        if (written == null || written.isBlank()) {
            values.problem("config.missing", "onec.password");
        }
        return values.secret("onec.password", written, "${REMIND_1C_PASSWORD}")
                .flatMap(password -> login.map(name -> Credentials.of(name, password)));
    }

    /** The base's dates have no zone, and nobody else can know it. */
    private Optional<ZoneId> zone() {
        return values.required("onec.zone", file.zone())
                .flatMap(text -> values.made("onec.zone", text, ZoneId::of, "config.not-a-zone"));
    }

    private Optional<String> profile() {
        Optional<String> written = values.text("onec.profile", file.profile());
        if (written.filter(code -> !Profile.codes().contains(code)).isEmpty()) {
            return written;
        }
        String all = String.join(", ", Profile.codes());
        String nearest = Nearest.to(written.get(), Profile.codes());
        values.problem("config.not-a-choice", "onec.profile", written.get(), all, nearest);
        return Optional.empty();
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        Map<String, @Nullable String> written = requireNonNullElse(file.names(), Map.of());
        written.forEach(
                (key, name) -> values.required("onec.names." + key, name).ifPresent(text -> names.put(key, text)));
        return names;
    }
}
