package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.oauth.AuthServer;
import io.napomni.bitrix24.oauth.TokenKeeper;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.bitrix24.wire.Quotes;
import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An application of a portal. Its access token is renewed when the portal says that it has expired, never by a timer;
 * of several threads one renews it, and the new pair is kept before anybody uses it. Safe for several threads.
 *
 * @see <a href="https://apidocs.bitrix24.com/settings/oauth/index.html">applications</a>
 */
public final class OAuthApp extends Access {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int REMEMBERED = 8;

    private final String clientId;
    private final TokenKeeper keeper;
    private final AuthServer server;
    private final Secret clientSecret;
    /** To mask them, the worn ones too, should the other side repeat one. */
    private final Deque<Secret> seen = new ArrayDeque<>();

    /** Held while the server of tokens is asked; what is known can be read meanwhile. */
    private final Object renewal = new Object();

    private Optional<Tokens> tokens = Optional.empty();

    private OAuthApp(String clientId, TokenKeeper keeper, AuthServer server, Secret clientSecret) {
        this.clientId = clientId;
        this.keeper = keeper;
        this.server = server;
        this.clientSecret = clientSecret;
    }

    /** An application whose tokens are kept there. Nothing is asked yet. */
    public static OAuthApp of(String clientId, Secret clientSecret, TokenKeeper keeper) {
        AuthServer server = new AuthServer(clientId, clientSecret, new Exchange(TO_CONNECT, TO_ANSWER));
        return new OAuthApp(clientId, keeper, server, clientSecret);
    }

    @Override
    public String portal() {
        return tokens().origin().getAuthority();
    }

    @Override
    Object identity() {
        return clientId;
    }

    @Override
    Pass pass() {
        return pass(tokens());
    }

    @Override
    boolean isRenewable() {
        return true;
    }

    @Override
    Pass renewed(Pass worn) {
        synchronized (renewal) {
            Tokens known = tokens();
            return worn.token().equals(Optional.of(known.access())) ? pass(changed(known, server::renew)) : pass(known);
        }
    }

    @Override
    void moved(URI origin) {
        synchronized (renewal) {
            changed(tokens(), kept -> kept.at(origin));
        }
    }

    private Tokens changed(Tokens known, UnaryOperator<Tokens> change) {
        return learnt(Undisturbed.get(() -> keeper.change(known, change)));
    }

    private synchronized Tokens tokens() {
        return tokens.orElseGet(() -> learnt(keeper.current()));
    }

    private synchronized Tokens learnt(Tokens known) {
        tokens = Optional.of(known);
        for (Secret secret : List.of(known.access(), known.refresh())) {
            seen.remove(secret);
            seen.add(secret);
        }
        while (seen.size() > REMEMBERED) {
            seen.remove();
        }
        return known;
    }

    private static Pass pass(Tokens known) {
        return new Pass(known.origin(), Secret.of(""), Optional.of(known.access()));
    }

    @Override
    synchronized String quote(String text) {
        seen.add(clientSecret);
        try {
            return Quotes.clean(text, seen);
        } finally {
            seen.removeLast();
        }
    }

    /** Only the portal is shown. */
    @Override
    public synchronized String toString() {
        return "OAuthApp[" + tokens.map(known -> known.origin().getAuthority()).orElse("not asked yet") + "]";
    }
}
