package io.napomni.testkit.fake.bitrix24.auth;

import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Gives tokens and knows them again: a code lives 30 seconds, an access token an hour, a refresh token 180 days, and
 * codes and refresh tokens are good for one
 * exchange only. Values follow from the order of issue, so that a conversation can be repeated. Safe for use by several
 * threads.
 */
public final class TokenDesk {
    private static final Duration CODE = Duration.ofSeconds(30);
    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofDays(180);

    private final Clock clock;
    private final Map<String, Given> codes = new HashMap<>();
    private final Map<String, Given> accesses = new HashMap<>();
    private final Map<String, Given> refreshes = new HashMap<>();
    private long issued;

    public TokenDesk(Clock clock) {
        this.clock = clock;
    }

    /** A code as the browser brings it to the application. */
    public synchronized String code(PortalApp app) {
        String code = value("code", app);
        codes.put(code, new Given(app, clock.instant().plus(CODE)));
        return code;
    }

    /** A new pair, as an application gets when it is installed. */
    public synchronized TokenPair issue(PortalApp app) {
        Instant now = clock.instant();
        TokenPair pair = new TokenPair(app, value("access", app), value("refresh", app), now.plus(ACCESS));
        accesses.put(pair.accessToken(), new Given(app, pair.expiresAt()));
        refreshes.put(pair.refreshToken(), new Given(app, now.plus(REFRESH)));
        return pair;
    }

    /**
     * Exchanges a code.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where it is used, too old or another application's
     */
    public synchronized TokenPair exchange(String code, PortalApp app) {
        return spent(codes, code, app);
    }

    /**
     * Exchanges a refresh token; the access token given with it lives on to its end.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where it is used, too old or another application's
     */
    public synchronized TokenPair refresh(String refreshToken, PortalApp app) {
        return spent(refreshes, refreshToken, app);
    }

    /**
     * Who holds this access token.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where it is unknown or too old
     */
    public synchronized Caller caller(String accessToken) {
        Given given = Optional.ofNullable(accesses.get(accessToken)).orElseThrow(KnownError.INVALID_TOKEN::error);
        if (!given.isGoodAt(clock.instant())) {
            throw KnownError.EXPIRED_TOKEN.error();
        }
        return Caller.app(given.app());
    }

    /** Every access token given so far is too old from now on; refresh tokens stay good. */
    public synchronized void expireAccessTokens() {
        accesses.replaceAll((token, given) -> new Given(given.app(), Instant.MIN));
    }

    private TokenPair spent(Map<String, Given> given, String value, PortalApp app) {
        Given good = Optional.ofNullable(given.get(value))
                .filter(one -> one.app().clientId().equals(app.clientId()))
                .filter(one -> one.isGoodAt(clock.instant()))
                .orElseThrow(KnownError.INVALID_GRANT::error);
        given.remove(value);
        return issue(good.app());
    }

    private String value(String kind, PortalApp app) {
        issued++;
        String seed = kind + '|' + app.clientId() + '|' + app.clientSecret() + '|' + issued;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256, which every JDK must have", missing);
        }
    }
}
