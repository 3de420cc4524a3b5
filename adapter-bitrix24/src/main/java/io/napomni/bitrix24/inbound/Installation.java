package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An application was installed ({@code ONAPPINSTALL}): the only call that brings the token by which all later ones are
 * checked, and so cannot be checked by it. Believe it after {@code app.info}, called with the access token at the
 * application's own OAuth server, has named your application; then keep token and {@code member_id}.
 *
 * @param applicationToken to be kept, for a {@link Doorkeeper}
 */
public record Installation(Event event, Secret applicationToken, UserTokens tokens) {
    private static final String NAME = "ONAPPINSTALL";
    private static final URI USUAL_SERVER = URI.create("https://oauth.bitrix.info");

    /** What a keeper of tokens keeps; empty if the call does not say all of it. Only for one that is believed. */
    public Optional<Tokens> pair() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("access_token", tokens.access().reveal());
        tokens.refresh().ifPresent(refresh -> said.put("refresh_token", refresh.reveal()));
        tokens.clientEndpoint().ifPresent(address -> said.put("client_endpoint", address));
        tokens.serverEndpoint().ifPresent(address -> said.put("server_endpoint", address));
        event.memberId().ifPresent(member -> said.put("member_id", member));
        return JsonCodec.read(JsonCodec.write(said)).flatMap(json -> Tokens.from(json, USUAL_SERVER));
    }

    /** Reads what claims to be one. */
    public static Received<Installation> unproved(FormBody form) {
        return Event.of(form).then(event -> {
            Optional<Secret> token = form.text("auth", "application_token").map(Secret::of);
            if (token.isEmpty()) {
                return new Received.Refused<>(Refusal.NO_TOKEN);
            }
            return event.tokens()
                    .filter(tokens -> event.name().equals(NAME))
                    .<Received<Installation>>map(
                            tokens -> new Received.Accepted<>(new Installation(event, token.get(), tokens)))
                    .orElseGet(() -> new Received.Refused<>(Refusal.INCOMPLETE));
        });
    }
}
