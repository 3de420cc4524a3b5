package io.napomni.runner.config;

import io.napomni.bitrix24.install.AppNeeds;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.runner.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The application that stands in {@code bitrix24.app}; nothing else of the file is looked at.
 *
 * @param portal address of the portal, where a person authorises the application
 * @param authServer which gives the first tokens
 * @param tokens file in which they are kept
 * @param needs what is registered at the portal
 */
public record AppSettings(
        URI portal, URI authServer, String clientId, Secret clientSecret, Path tokens, AppNeeds needs) {

    /** The same, where nothing is registered but the page in the card of deals. */
    public AppSettings onlyCard() {
        return new AppSettings(portal, authServer, clientId, clientSecret, tokens, needs.onlyTab());
    }

    /** @throws UsageException with everything that is wrong or missing */
    public static AppSettings read(Path file, Map<String, String> environment) {
        Path folder = file.toAbsolutePath().getParent();
        return new AppReader(ConfigReader.read(file), folder == null ? file : folder, environment).read();
    }
}
