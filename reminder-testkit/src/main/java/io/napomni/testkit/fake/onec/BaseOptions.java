package io.napomni.testkit.fake.onec;

import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.session.SessionMode;
import io.napomni.testkit.fake.onec.session.SessionRules;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * How the fake 1C base behaves where bases differ.
 *
 * @param clock by which sessions expire
 * @param login of the user, who may be named in any alphabet
 * @param seed of the order in which rows come where the client does not ask for a complete one
 * @param mostRows an answer with more of them dies for lack of memory
 * @param pause how slow answers spend their time; empty: it really passes
 */
public record BaseOptions(
        BaseSchema schema,
        Clock clock,
        String login,
        String password,
        long seed,
        SessionRules sessions,
        UrlLimits urls,
        long mostRows,
        Optional<Pause> pause,
        Set<Oddity> oddities) {
    private static final String LOGIN = "Напоминания";
    private static final String PASSWORD = "c4n4ry-П4роль";
    private static final long SEED = 20_260_304;

    public BaseOptions {
        oddities = Set.copyOf(oddities);
    }

    /** No limits, a session for each request, nothing odd. */
    public static BaseOptions of(BaseSchema schema, Clock clock) {
        return new BaseOptions(
                schema,
                clock,
                LOGIN,
                PASSWORD,
                SEED,
                SessionRules.of(SessionMode.NONE),
                UrlLimits.none(),
                Long.MAX_VALUE,
                Optional.empty(),
                Set.of());
    }

    public BaseOptions withUser(String name, String secret) {
        return new BaseOptions(schema, clock, name, secret, seed, sessions, urls, mostRows, pause, oddities);
    }

    public BaseOptions withSeed(long other) {
        return new BaseOptions(schema, clock, login, password, other, sessions, urls, mostRows, pause, oddities);
    }

    public BaseOptions withSessions(SessionRules rules) {
        return new BaseOptions(schema, clock, login, password, seed, rules, urls, mostRows, pause, oddities);
    }

    public BaseOptions withUrls(UrlLimits limits) {
        return new BaseOptions(schema, clock, login, password, seed, sessions, limits, mostRows, pause, oddities);
    }

    public BaseOptions withMostRows(long rows) {
        return new BaseOptions(schema, clock, login, password, seed, sessions, urls, rows, pause, oddities);
    }

    public BaseOptions withPause(Pause other) {
        return new BaseOptions(
                schema, clock, login, password, seed, sessions, urls, mostRows, Optional.of(other), oddities);
    }

    /** Makes the base odd in these ways and no others. */
    public BaseOptions withOddities(Oddity... these) {
        return new BaseOptions(schema, clock, login, password, seed, sessions, urls, mostRows, pause, Set.of(these));
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }

    @Override
    public String toString() {
        return "BaseOptions[" + schema.profile() + ", seed " + seed + ", password ***]";
    }
}
