package io.napomni.bitrix24.install;

import io.napomni.bitrix24.install.Registration.Kind;
import io.napomni.bitrix24.install.Registration.State;
import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.ErrorKind;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.rest.RestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Registers what an application needs; what is there already stays as it is, so it can be run as often as one likes. The client must act as the application
 * (an {@code OAuthApp}): a webhook may not register anything.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/events/event-bind.html">event.bind</a>
 * @see <a href="https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html">placement.bind</a>
 * @see <a href="https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-add.html">bizproc.robot.add</a>
 */
public final class AppInstaller {
    private static final String ALREADY = "already";

    private final RestClient client;

    /** An installer for the portal of this client. */
    public AppInstaller(RestClient client) {
        this.client = client;
    }

    /** What is there and what is missing, in one request; changes nothing. */
    public List<Registration> look(AppNeeds needs) {
        BatchReply reply =
                client.readAll(List.of(Wanted.list(Kind.EVENT), Wanted.list(Kind.PLACEMENT), Wanted.list(Kind.ROBOT)));
        return Wanted.all(needs).stream()
                .map(wanted -> seen(wanted, reply.outcome(Wanted.name(wanted.kind()))))
                .toList();
    }

    /** Registers what is missing, in one more request. */
    public List<Registration> register(AppNeeds needs) {
        List<Registration> before = look(needs);
        List<Wanted> all = Wanted.all(needs);
        List<Command> commands = IntStream.range(0, all.size())
                .filter(at -> before.get(at).state() == State.MISSING)
                .mapToObj(at -> all.get(at).command("c" + at))
                .toList();
        if (commands.isEmpty()) {
            return before;
        }
        Optional<PortalError> refused = client.admit("event.bind");
        if (refused.isPresent()) {
            throw refused.get().asSourceException();
        }
        BatchReply reply = client.write(commands);
        List<Registration> after = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Registration one = before.get(at);
            after.add(one.state() == State.MISSING ? written(one, reply.outcome("c" + at)) : one);
        }
        return after;
    }

    private static Registration seen(Wanted wanted, CommandOutcome outcome) {
        Registration one = wanted.registration(State.MISSING);
        if (outcome instanceof CommandOutcome.Ok ok) {
            Set<String> there =
                    ok.result().items().stream().map(wanted::identity).collect(Collectors.toSet());
            return there.contains(wanted.identity()) ? one.as(State.PRESENT, "") : one;
        }
        return failed(one, outcome);
    }

    private static Registration written(Registration one, CommandOutcome outcome) {
        return outcome instanceof CommandOutcome.Ok ? one.as(State.ADDED, "") : failed(one, outcome);
    }

    private static Registration failed(Registration one, CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Failed failed) {
            boolean there = failed.error().detail().toLowerCase(Locale.ROOT).contains(ALREADY);
            return there ? one.as(State.PRESENT, "") : one.as(State.REFUSED, why(one.kind(), failed.error()));
        }
        if (outcome instanceof CommandOutcome.NotExecuted not) {
            return one.as(State.REFUSED, why(one.kind(), not.error()));
        }
        return one.as(State.UNKNOWN, ((CommandOutcome.Unknown) outcome).error().message());
    }

    private static String why(Kind kind, PortalError error) {
        return error.kind() == ErrorKind.RIGHTS
                ? "the application may not do this. Give it the permission " + kind.permission()
                        + ", let an administrator authorise it again, and run this again."
                : error.message();
    }
}
