package io.napomni.bitrix24.inbound;

import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ConfigurationException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in only calls that bring the token of one application, or of one outgoing webhook. The portal signs nothing and
 * calls from changing addresses, so the token is all the proof there is; it is compared in constant time, before
 * anything else of the call is looked at. Immutable.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/events/safe-event-handlers.html">safe handlers</a>
 */
public final class Doorkeeper {
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}\\z");

    private final Secret token;
    private final Optional<String> memberId;
    private final Optional<String> domain;

    private Doorkeeper(Secret token, Optional<String> memberId, Optional<String> domain) {
        this.token = token;
        this.memberId = memberId;
        this.domain = domain;
    }

    /**
     * A door that opens to a token.
     *
     * @param token {@code application_token} from the installation, or the token that the form of the webhook shows
     * @throws ConfigurationException for a blank one, which everybody knows
     */
    public static Doorkeeper expecting(Secret token) {
        if (token.isBlank()) {
            throw new ConfigurationException("The Bitrix24 application token is empty. Copy it from the portal.");
        }
        return new Doorkeeper(token, Optional.empty(), Optional.empty());
    }

    /** Also wants this {@code member_id}; a call without one is refused. */
    public Doorkeeper ofMember(String only) {
        return new Doorkeeper(token, Optional.of(only), domain);
    }

    /** Also wants this host; a call without one is refused, and so are all once the portal is renamed. */
    public Doorkeeper ofDomain(String only) {
        return new Doorkeeper(token, memberId, Optional.of(only.toLowerCase(Locale.ROOT)));
    }

    /** An event of an application, or of an outgoing webhook. */
    public Received<Event> event(FormBody form) {
        return checked(form, form.text("auth", "application_token"), form.at("auth"))
                .then(Event::of);
    }

    /**
     * A page of ours is opened in the portal; the form is made of query string and body. The port of the host is not looked
     * at: behind a proxy a portal names that of its own server.
     */
    public Received<PlacementCall> placement(FormBody form) {
        Doorkeeper atAnyPort = new Doorkeeper(token, memberId, domain.map(Doorkeeper::withoutPort));
        return atAnyPort
                .checked(
                        form,
                        form.text("APPLICATION_TOKEN"),
                        form.text("member_id"),
                        form.text("DOMAIN").map(Doorkeeper::withoutPort))
                .then(PlacementCall::of);
    }

    private static String withoutPort(String host) {
        return PORT.matcher(host).replaceFirst("");
    }

    /** A robot of our application has its turn. */
    public Received<RobotCall> robot(FormBody form) {
        return checked(form, form.text("auth", "application_token"), form.at("auth"))
                .then(RobotCall::of);
    }

    /**
     * The portal's own webhook robot has its turn. Some portals send no token with it; then write the token into the
     * address of the robot, {@code ?token=...}, and see to it that this address is not logged.
     */
    public Received<WebhookRobotCall> webhookRobot(FormBody form) {
        Optional<String> presented = form.text("auth", "application_token").or(() -> form.text("token"));
        return checked(form, presented, form.at("auth")).then(WebhookRobotCall::of);
    }

    private Received<FormBody> checked(FormBody form, Optional<String> presented, FormBody about) {
        return checked(form, presented, about.text("member_id"), about.text("domain"));
    }

    private Received<FormBody> checked(
            FormBody form, Optional<String> presented, Optional<String> member, Optional<String> host) {
        if (presented.isEmpty()) {
            return new Received.Refused<>(Refusal.NO_TOKEN);
        }
        if (!token.equals(Secret.of(presented.get()))) {
            return new Received.Refused<>(Refusal.WRONG_TOKEN);
        }
        boolean same = agrees(memberId, member) && agrees(domain, host.map(name -> name.toLowerCase(Locale.ROOT)));
        return same ? new Received.Accepted<>(form) : new Received.Refused<>(Refusal.OTHER_PORTAL);
    }

    private static boolean agrees(Optional<String> wanted, Optional<String> said) {
        return wanted.isEmpty() || wanted.equals(said);
    }

    @Override
    public String toString() {
        return "Doorkeeper" + memberId.map(member -> "[member " + member + "]").orElse("");
    }
}
