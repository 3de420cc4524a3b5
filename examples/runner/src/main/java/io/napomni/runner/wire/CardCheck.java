package io.napomni.runner.wire;

import io.napomni.bitrix24.install.AppInstaller;
import io.napomni.bitrix24.install.Registration;
import io.napomni.bitrix24.oauth.FileTokens;
import io.napomni.bitrix24.rest.OAuthApp;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.ConfigurationException;
import io.napomni.port.SourceException;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.AppSettings;
import io.napomni.runner.show.Message;
import io.napomni.runner.wire.Check.State;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the portal knows our page in the card of a deal. Only the application itself is told, in the name of an
 * administrator: a webhook is not.
 *
 * @param app reads what the file says of the application
 */
public record CardCheck(Supplier<AppSettings> app, Clock clock) {
    private static final String CARD = "card";

    /** Asks the portal; changes nothing. */
    public Check run() {
        Optional<AppSettings> known = application();
        return known.isEmpty()
                ? new Check(CARD, State.NOTE, Message.of("check.card.unknown"))
                : Checks.tried(CARD, () -> seen(known.get().onlyCard()));
    }

    /** One that is described and has been authorised. */
    private Optional<AppSettings> application() {
        try {
            AppSettings known = app.get();
            FileTokens.in(known.tokens()).current();
            return Optional.of(known);
        } catch (UsageException | ConfigurationException none) {
            return Optional.empty();
        }
    }

    private Check seen(AppSettings known) {
        OAuthApp access = OAuthApp.of(known.clientId(), known.clientSecret(), FileTokens.in(known.tokens()));
        RestClient client = new RestClient(access, clock, PortalOptions.standard());
        Registration tab = new AppInstaller(client).look(known.needs()).get(0);
        return switch (tab.state()) {
            case PRESENT, ADDED ->
                new Check(
                        CARD,
                        State.FINE,
                        Message.of("check.card.fine", known.needs().tab()));
            case MISSING ->
                new Check(
                        CARD,
                        State.NOTE,
                        Message.of("check.card.missing", known.needs().tab()));
            case REFUSED -> throw new ConfigurationException(tab.why());
            case UNKNOWN -> throw new SourceException(tab.why());
        };
    }
}
