package io.napomni.smtp;

import io.napomni.port.ConfigurationException;
import io.napomni.port.LostClaimException;
import io.napomni.smtp.reply.ReplyClass;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Carries letters over one connection. A letter's effect begins when the server waits for its body, and not before the
 * letter before it has had its answer: so at most one letter of a connection can be in doubt. While all goes well the
 * letter after the next is taken while the answer is on its way.
 */
final class Courier {

    private final Desk desk;
    private final SmtpConfig config;
    private final boolean spare;
    private final AtomicBoolean taken = new AtomicBoolean();
    private Optional<Parcel> ahead = Optional.empty();
    private boolean ended;

    /** @param spare whether mail goes on without this one, should the server take no further connection */
    Courier(Desk desk, SmtpConfig config, boolean spare) {
        this.desk = desk;
        this.config = config;
        this.spare = spare;
    }

    /** True once: for whoever runs it, or for whoever makes sure that nobody will any more. */
    boolean claim() {
        return taken.compareAndSet(false, true);
    }

    /** Until there is nothing more to carry. What goes wrong beyond a letter is told to the desk. */
    void run() {
        if (claim()) {
            carryAll();
        }
    }

    private void carryAll() {
        try (SmtpConnection connection = new SmtpConnection(config)) {
            Optional<Parcel> inHand = desk.take();
            while (inHand.isPresent() && !ended && desk.goesOn()) {
                Optional<Parcel> offered = carry(inHand.get(), connection);
                inHand = offered.isPresent() || ended ? offered : fromAhead().or(desk::take);
            }
        } catch (RuntimeException failed) {
            desk.fail(failed);
        } catch (Error broken) {
            desk.fail(new IllegalStateException("a connection for mail broke down: see the cause", broken));
            throw broken;
        }
    }

    /** The letter that was offered with the end of this one, if one was. */
    private Optional<Parcel> carry(Parcel parcel, SmtpConnection connection) {
        Exchange offered;
        try {
            offered = connection.offer(parcel);
        } catch (NoConnection none) {
            desk.defer(parcel, none, spare);
            ended = spare;
            return Optional.empty();
        }
        if (!offered.isInvited()) {
            settle(parcel, offered, connection);
            return Optional.empty();
        }
        Optional<Parcel> next = mayGoAhead(connection) ? fromAhead().or(desk::takeAhead) : Optional.empty();
        try {
            parcel.effect().begin();
        } catch (LostClaimException lost) {
            connection.close();
            return next;
        }
        settle(parcel, connection.hand(parcel, next, () -> lookAhead(connection)), connection);
        return next;
    }

    private boolean mayGoAhead(SmtpConnection connection) {
        return connection.goesAhead() && desk.isUntroubled();
    }

    private Optional<Parcel> fromAhead() {
        Optional<Parcel> taken = ahead;
        ahead = Optional.empty();
        return taken;
    }

    /** What goes wrong here is the next letters' trouble: the one in hand still has its answer to come. */
    private void lookAhead(SmtpConnection connection) {
        if (ahead.isEmpty() && mayGoAhead(connection)) {
            try {
                ahead = desk.takeAhead();
            } catch (RuntimeException failed) {
                desk.fail(failed);
            }
        }
    }

    private void settle(Parcel parcel, Exchange exchange, SmtpConnection connection) {
        if (exchange.meaning() == ReplyClass.CONFIGURATION) {
            throw new ConfigurationException(connection.refused(exchange).text());
        }
        desk.settle(parcel, exchange);
    }
}
