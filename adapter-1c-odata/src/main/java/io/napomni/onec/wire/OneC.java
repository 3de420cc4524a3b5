package io.napomni.onec.wire;

import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.error.OneCError;
import io.napomni.onec.query.CountQuery;
import io.napomni.onec.query.EntityQuery;
import io.napomni.onec.query.Limits;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.Resource;
import io.napomni.onec.query.SetList;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Row;
import io.napomni.onec.row.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A base of 1C:Enterprise over its standard OData interface, read and never written: nothing but GET is sent. Safe for
 * several threads; no more questions at a time than the options allow. Close it to end the sessions it began.
 */
public final class OneC implements AutoCloseable {
    private final BaseAddress address;
    private final OneCOptions options;
    private final Exchange exchange;
    private final Retries retries;
    private final Sessions sessions;
    private final Semaphore places;

    private OneC(OneC other, OneCOptions options) {
        this.address = other.address;
        this.options = options;
        this.exchange = other.exchange;
        this.retries = other.retries;
        this.sessions = other.sessions;
        this.places = other.places;
    }

    /** Asks nothing yet. */
    public OneC(BaseAddress address, Credentials credentials, OneCOptions options, Clock clock) {
        this.address = address;
        this.options = options;
        this.exchange = new Exchange(credentials, options.limits().connect(), clock);
        this.retries = new Retries(
                new Backoff(clock, options.chance()),
                options.pause(),
                options.limits().patience());
        this.sessions = new Sessions(options.sessions());
        this.places = new Semaphore(options.concurrency(), true);
    }

    /** How the base is treated. */
    public OneCOptions options() {
        return options;
    }

    /**
     * The same base, and the same sessions; but a row that the user may not see makes the question fail, whatever the
     * options say. For lists in which a row that is missing means something.
     */
    public OneC refusingHiddenRows() {
        return new OneC(this, options.failingOnHiddenRows());
    }

    /** All rows of one answer, none before all of them have come. */
    public Reply<Page> page(Question question) {
        Resource resource = adjusted(question).resource();
        return asked(ask(resource, Expected.ROWS, limitOf(question), body -> {
            Counted counted = new Counted(body);
            return new Page(RowReader.set(counted, mostRows(question)), counted.count());
        }));
    }

    /** An object, absent if there is none with this key. */
    public Reply<Optional<Row>> entity(EntityQuery question) {
        Reply<Row> reply =
                asked(ask(question.resource(), Expected.ROWS, options.limits().call(), RowReader::object));
        return reply.fold(
                row -> new Reply.Ok<>(Optional.of(row)),
                error -> error.kind() == ErrorKind.NOT_FOUND
                        ? new Reply.Ok<>(Optional.empty())
                        : new Reply.Failed<>(error));
    }

    /** How many rows there are. */
    public Reply<Long> count(CountQuery question) {
        CountQuery adjusted = new CountQuery(question.set(), question.filter(), allowedOnly(question.allowedOnly()));
        return asked(ask(adjusted.resource(), Expected.NUMBER, options.limits().call(), OneC::number));
    }

    /** The description of the base, XML of many megabytes; the reader may be asked again if the answer breaks off. */
    public <T> Reply<T> schema(BodyReader<T> reader) {
        return asked(new Ask<>(
                address.schema(),
                "at " + address.host() + ", $metadata",
                false,
                Expected.SCHEMA,
                options.limits().virtualTable(),
                options.limits().largestAnswer(),
                reader));
    }

    private static long mostRows(Question question) {
        return question instanceof SetQuery set && set.top() > 0 ? set.top() : Long.MAX_VALUE;
    }

    private Question adjusted(Question question) {
        if (question instanceof SetQuery set) {
            return set.allowedOnly(allowedOnly(set.allowedOnly()));
        }
        return question;
    }

    private boolean allowedOnly(boolean wanted) {
        return wanted || options.allowedOnly();
    }

    private Duration limitOf(Question question) {
        return question instanceof VirtualTable
                ? options.limits().virtualTable()
                : options.limits().call();
    }

    private <T> Ask<T> ask(Resource resource, Expected expected, Duration limit, BodyReader<T> reader) {
        return new Ask<>(
                address.of(resource),
                "at " + address.host() + ", " + resource.name(),
                resource.query().length() > Limits.QUERY,
                expected,
                limit,
                options.limits().largestAnswer(),
                reader);
    }

    private static Long number(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (!text.matches("\\d{1,18}")) {
            throw new IOException("no number");
        }
        return Long.valueOf(text);
    }

    private <T> Reply<T> asked(Ask<T> ask) {
        return retries.asked(ask.where(), () -> inTurn(ask));
    }

    private <T> Reply<T> inTurn(Ask<T> ask) {
        try {
            places.acquire();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Reply.Failed<>(OneCError.of(ask.where(), ErrorKind.STOPPED));
        }
        try {
            return withSession(ask);
        } finally {
            places.release();
        }
    }

    private <T> Reply<T> withSession(Ask<T> ask) {
        Visit visit = sessions.enter();
        Reply<T> reply = exchange.get(ask, visit);
        if (reply instanceof Reply.Failed<T> failed) {
            return sessions.mayBeStale(visit, failed.error())
                    ? withoutSession(ask, visit, failed.error())
                    : kept(visit, reply);
        }
        sessions.keepAnswered(visit);
        return reply;
    }

    /** If the base says the same without a session, the session was not to blame. */
    private <T> Reply<T> withoutSession(Ask<T> ask, Visit suspected, OneCError first) {
        Reply<T> again = exchange.get(ask, Visit.without());
        boolean innocent = first.kind() != ErrorKind.SESSION_LOST
                && again instanceof Reply.Failed<T> failed
                && failed.error().status() == first.status();
        return innocent ? kept(suspected, again) : again;
    }

    private <T> Reply<T> kept(Visit visit, Reply<T> reply) {
        sessions.keep(visit);
        return reply;
    }

    /** Ends the sessions that were begun here; whether that succeeds is not told, 1C ends them by itself soon. */
    @Override
    public void close() {
        Resource least = new SetList().resource();
        for (String cookie : sessions.drained()) {
            exchange.get(ask(least, Expected.ROWS, options.limits().connect(), RowReader::set), Visit.ending(cookie));
        }
    }
}
