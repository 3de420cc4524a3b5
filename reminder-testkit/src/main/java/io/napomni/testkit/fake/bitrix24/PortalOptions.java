package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.time.Clock;
import java.util.Set;

/**
 * How the fake portal behaves where portals differ.
 *
 * @param clock drives limits, the {@code time} block and dates that the portal sets
 * @param secret of the webhook; part of its URL
 * @param userId the user in whose name the webhook acts
 * @param wrongSecretStatus 401 as measured, or 403 as the general table of errors says
 * @param flatAliasesInList whether {@code email}, {@code phoneWork} and their like can be selected by name in lists; not established, so off
 * @param scopes permissions of the webhook
 */
public record PortalOptions(
        Clock clock,
        Limits limits,
        String secret,
        long userId,
        int wrongSecretStatus,
        boolean flatAliasesInList,
        Set<String> scopes) {
    private static final String SECRET = "c4n4ryS3cr3t9f2e7";
    private static final Set<String> ALL = Set.of("crm", "department", "im", "task", "user_basic");

    /** Copies the set. */
    public PortalOptions {
        scopes = Set.copyOf(scopes);
    }

    /** No limits, user 1, the strict choice where documents disagree. */
    public static PortalOptions at(Clock clock) {
        return new PortalOptions(clock, Limits.none(), SECRET, 1, 401, false, ALL);
    }

    public PortalOptions withLimits(Limits other) {
        return new PortalOptions(clock, other, secret, userId, wrongSecretStatus, flatAliasesInList, scopes);
    }

    public PortalOptions withSecret(String other) {
        return new PortalOptions(clock, limits, other, userId, wrongSecretStatus, flatAliasesInList, scopes);
    }

    public PortalOptions withWrongSecretStatus(int status) {
        return new PortalOptions(clock, limits, secret, userId, status, flatAliasesInList, scopes);
    }

    public PortalOptions withFlatAliasesInList() {
        return new PortalOptions(clock, limits, secret, userId, wrongSecretStatus, true, scopes);
    }

    /** Gives the webhook these permissions and no others. */
    public PortalOptions withScopes(String... these) {
        return new PortalOptions(clock, limits, secret, userId, wrongSecretStatus, flatAliasesInList, Set.of(these));
    }

    @Override
    public String toString() {
        return "PortalOptions[user " + userId + ", secret ***]";
    }
}
