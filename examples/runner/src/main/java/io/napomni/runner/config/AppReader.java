package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.bitrix24.install.AppNeeds;
import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code bitrix24.app}. */
final class AppReader {

    private static final String ROBOT = "napomni_reminder";
    private static final String AUTH_SERVER = "https://oauth.bitrix24.tech";
    private static final List<String> EVENTS =
            List.of("ONCRMDEALUPDATE", "ONCRMDEALDELETE", "ONCRMACTIVITYADD", "ONAPPUNINSTALL");

    private final ConfigFile.App file;
    private final Path folder;
    private final Values values;

    AppReader(ConfigFile file, Path folder, Map<String, String> environment) {
        this.file = requireNonNullElse(
                requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE).app(), ConfigFile.App.NONE);
        this.folder = folder;
        this.values = new Values(environment, SecretVariables.in(file));
    }

    AppSettings read() {
        Optional<URI> portal = address("bitrix24.app.portal", file.portal());
        Optional<URI> server = address("bitrix24.app.authServer", requireNonNullElse(file.authServer(), AUTH_SERVER));
        Optional<String> clientId = values.required("bitrix24.app.clientId", file.clientId());
        Optional<Secret> secret = secret();
        Optional<URI> handler = address("bitrix24.app.handler", file.handler());
        Path tokens = values.text("bitrix24.app.tokens", file.tokens())
                .flatMap(text -> values.made("bitrix24.app.tokens", text, folder::resolve, "config.not-a-path"))
                .orElse(folder.resolve("bitrix24-tokens.json"));
        String robot = values.text("bitrix24.app.robot", file.robot()).orElse(ROBOT);
        values.check();
        return new AppSettings(
                portal.orElseThrow(),
                server.orElseThrow(),
                clientId.orElseThrow(),
                secret.orElseThrow(),
                tokens,
                needs(handler.orElseThrow(), robot));
    }

    private AppNeeds needs(URI handler, String robot) {
        List<String> written = requireNonNullElse(file.events(), List.<@Nullable String>of()).stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new AppNeeds(
                handler,
                written.isEmpty() ? EVENTS : written,
                Map.of(
                        "ru", requireNonNullElse(file.tabRu(), "Напоминание"),
                        "en", requireNonNullElse(file.tabEn(), "Reminder")),
                robot,
                Map.of("ru", "Напомнить клиенту", "en", "Remind the customer"));
    }

    private Optional<Secret> secret() {
        String path = "bitrix24.app.clientSecret";
        String written = file.clientSecret();
        if (written == null || written.isBlank()) {
            values.problem("config.missing", path);
        }
        return values.secret(path, written, "${REMIND_APP_SECRET}").map(Secret::of);
    }

    /** HTTPS, or anything on this machine. */
    private Optional<URI> address(String path, @Nullable String written) {
        return values.required(path, written)
                .flatMap(text -> values.made(path, text, AppReader::address, "config.not-an-https-address"));
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        String host = requireNonNullElse(address.getHost(), "");
        boolean here = host.equals("127.0.0.1") || host.equals("localhost");
        boolean web = "https".equals(address.getScheme()) || (here && "http".equals(address.getScheme()));
        if (host.isEmpty() || !web) {
            throw new IllegalArgumentException("no HTTPS address");
        }
        return address;
    }
}
