package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * How the fake portal behaves where portals differ.
 *
 * @param clock drives limits, tokens, the {@code time} block and dates that the portal sets
 * @param secret of the webhook; part of its URL
 * @param userId the user in whose name the webhook acts
 * @param wrongSecretStatus 401 as measured, or 403 as the general table of errors says
 * @param flatAliasesInList whether {@code email}, {@code phoneWork} and their like can be selected by name in lists;
 * not established, so off
 * @param scopes permissions of the webhook
 * @param apps applications that are registered
 * @param oddities in what the portal differs from the usual one
 */
public record PortalOptions(
        Clock clock,
        Limits limits,
        String secret,
        long userId,
        int wrongSecretStatus,
        boolean flatAliasesInList,
        Set<String> scopes,
        List<PortalApp> apps,
        Set<Oddity> oddities) {
    private static final String SECRET = "c4n4ryS3cr3t9f2e7";
    private static final Set<String> ALL = Set.of("crm", "department", "im", "task", "user_basic");

    /** Copies sets and list. */
    public PortalOptions {
        scopes = Set.copyOf(scopes);
        apps = List.copyOf(apps);
        oddities = Set.copyOf(oddities);
    }

    /** No limits, user 1, no application, the strict choice where documents disagree. */
    public static PortalOptions at(Clock clock) {
        return new PortalOptions(clock, Limits.none(), SECRET, 1, 401, false, ALL, List.of(), Set.of());
    }

    public PortalOptions withLimits(Limits other) {
        return new PortalOptions(
                clock, other, secret, userId, wrongSecretStatus, flatAliasesInList, scopes, apps, oddities);
    }

    public PortalOptions withSecret(String other) {
        return new PortalOptions(
                clock, limits, other, userId, wrongSecretStatus, flatAliasesInList, scopes, apps, oddities);
    }

    public PortalOptions withWrongSecretStatus(int status) {
        return new PortalOptions(clock, limits, secret, userId, status, flatAliasesInList, scopes, apps, oddities);
    }

    public PortalOptions withFlatAliasesInList() {
        return new PortalOptions(clock, limits, secret, userId, wrongSecretStatus, true, scopes, apps, oddities);
    }

    /** Gives the webhook these permissions and no others. */
    public PortalOptions withScopes(String... these) {
        return new PortalOptions(
                clock, limits, secret, userId, wrongSecretStatus, flatAliasesInList, Set.of(these), apps, oddities);
    }

    /** Registers these applications and no others. */
    public PortalOptions withApps(PortalApp... these) {
        return new PortalOptions(
                clock, limits, secret, userId, wrongSecretStatus, flatAliasesInList, scopes, List.of(these), oddities);
    }

    /** Makes the portal odd in these ways and no others. */
    public PortalOptions withOddities(Oddity... these) {
        return new PortalOptions(
                clock, limits, secret, userId, wrongSecretStatus, flatAliasesInList, scopes, apps, Set.of(these));
    }

    public boolean has(Oddity oddity) {
        return oddities.contains(oddity);
    }

    CallTime.Style timeStyle() {
        return new CallTime.Style(has(Oddity.WHOLE_START), !has(Oddity.WITHOUT_OPERATING));
    }

    @Override
    public String toString() {
        return "PortalOptions[user " + userId + ", secret ***]";
    }
}
