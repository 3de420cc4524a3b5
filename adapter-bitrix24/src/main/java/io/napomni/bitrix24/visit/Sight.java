package io.napomni.bitrix24.visit;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the portal lets a person see of a deal and of himself. */
record Sight(BatchReply reply) {
    private static final Logger LOG = LoggerFactory.getLogger(Sight.class);

    /** What a portal says of an application that was not given the permission for a method. */
    private static final Set<String> SCOPE = Set.of("insufficient_scope", "invalid_scope");

    private static final String DEAL = "deal";
    private static final String USER = "user";
    private static final String PROFILE = "profile";

    private static final int LONGEST_NAME = 60;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Somebody who works at the portal. */
    record User(String id, String name) {}

    /**
     * {@code user.current} needs a permission that the application may lack, {@code profile} needs none.
     *
     * @see <a href="https://apidocs.bitrix24.com/api-reference/common/users/profile.html">profile</a>
     */
    static List<Command> questions(String deal) {
        return List.of(
                new Command(USER, "user.current", Map.of()),
                new Command(PROFILE, "profile", Map.of()),
                new Command(DEAL, "crm.item.get", Map.of("entityTypeId", Kind.DEAL.entityTypeId(), "id", deal)));
    }

    /** The person, if he may see this deal. */
    Received<User> of(String deal) {
        Optional<Refusal> why = why(deal);
        if (why.isPresent()) {
            return new Received.Refused<>(why.get());
        }
        return Stream.of(USER, PROFILE)
                .flatMap(name -> result(name).stream())
                .flatMap(json -> user(json).stream())
                .findFirst()
                .<Received<User>>map(Received.Accepted::new)
                .orElseGet(() -> new Received.Refused<>(Refusal.NOBODY));
    }

    private Optional<Refusal> why(String deal) {
        CommandOutcome outcome = reply.outcome(DEAL);
        if (outcome instanceof CommandOutcome.Ok ok) {
            boolean same = ok.result().get("item").get("id").text().equals(Optional.of(deal));
            return same ? Optional.empty() : Optional.of(Refusal.NO_ANSWER);
        }
        if (outcome instanceof CommandOutcome.Failed failed) {
            return Optional.of(refusal(failed.error(), Refusal.NO_RIGHT));
        }
        return Optional.of(
                outcome instanceof CommandOutcome.NotExecuted none
                        ? refusal(none.error(), Refusal.WORN)
                        : refusal(((CommandOutcome.Unknown) outcome).error(), Refusal.NO_ANSWER));
    }

    /** Only the kind is logged: what else a portal says may name people. */
    private static Refusal refusal(PortalError error, Refusal withoutRights) {
        Refusal why = meaning(error, withoutRights);
        LOG.warn("a deal could not be read for whoever opened its card ({}): {}", why.code(), error.kind());
        return why;
    }

    /** Rights that are missing to one deal, or to everything: then the token itself is none of this application. */
    private static Refusal meaning(PortalError error, Refusal withoutRights) {
        return switch (error.kind()) {
            case RIGHTS -> isOfApplication(error) ? Refusal.NO_PERMISSION : withoutRights;
            case NOT_FOUND -> withoutRights;
            case WORN, CREDENTIALS -> Refusal.WORN;
            case PLAN, NO_METHOD, BARRED -> Refusal.NO_PERMISSION;
            default -> Refusal.NO_ANSWER;
        };
    }

    private static boolean isOfApplication(PortalError error) {
        return SCOPE.contains(error.code().toLowerCase(Locale.ROOT));
    }

    private Optional<Json> result(String name) {
        return reply.outcome(name) instanceof CommandOutcome.Ok ok ? Optional.of(ok.result()) : Optional.empty();
    }

    private static Optional<User> user(Json json) {
        return json.get("ID").id().map(id -> new User(Long.toString(id), name(json)));
    }

    private static String name(Json json) {
        String whole = Stream.of("NAME", "LAST_NAME")
                .flatMap(part -> json.get(part).text().stream())
                .collect(Collectors.joining(" "));
        String plain = INVISIBLE.matcher(whole).replaceAll(" ").strip();
        return plain.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
