package io.napomni.web.office.door;

import io.napomni.web.WebRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in whoever sits at the machine itself, under one name. Nobody is asked for a password, so whoever may log in to
 * the machine may come in.
 *
 * <p>The name of the host that was asked for must be the machine's own too: a foreign page that has its name lead here
 * (DNS rebinding) comes from this machine's browser.
 *
 * <p>Only for a port of its own, on the loopback address, to which no gateway leads. What a gateway on this machine passes on
 * looks as if it came from here, by the machine's own name: it is refused where the gateway says so, and many say nothing
 * unless they are told to (nginx). So no office has this door unless its host asks for it.
 */
public final class LoopbackDoor implements Doorkeeper {

    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.[0-9]{1,3}){3}|(::|0:0:0:0:0:0:0:)1|(::|0:0:0:0:0:)ffff:127(\\.[0-9]{1,3}){3}");
    private static final Pattern HOST = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");
    private static final List<String> PASSED_ON =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via");

    private final Staff staff;

    private LoopbackDoor(Staff staff) {
        this.staff = staff;
    }

    /** A door for the one who works at this machine. */
    public static LoopbackDoor of(Staff staff) {
        return new LoopbackDoor(staff);
    }

    @Override
    public Optional<Staff> admit(WebRequest request) {
        int zone = request.from().indexOf('%');
        String from = zone < 0 ? request.from() : request.from().substring(0, zone);
        String host = request.header("host").orElse("").toLowerCase(Locale.ROOT);
        boolean here = LOOPBACK.matcher(from.toLowerCase(Locale.ROOT)).matches()
                && HOST.matcher(host).matches();
        boolean passedOn =
                PASSED_ON.stream().anyMatch(name -> request.header(name).isPresent());
        return here && !passedOn ? Optional.of(staff) : Optional.empty();
    }
}
