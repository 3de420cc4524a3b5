package io.napomni.testkit.fake.onec;

import io.napomni.testkit.fake.onec.atom.Atom;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.fault.Faults;
import io.napomni.testkit.fake.onec.fault.Rights;
import io.napomni.testkit.fake.onec.recording.Requests;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.onec.session.SessionDesk;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A 1C base in memory, served over HTTP on 127.0.0.1 as the platform's standard OData interface serves one: JSON of
 * OData 3, reading only. Tests seed it, change it while it runs, plan failures and read what was asked. Safe for use by
 * several threads.
 *
 * <p>Source of its behaviour: chapter 17.4 of the vendor's developer guide, and what others measured at live bases.
 */
public final class FakeBase implements AutoCloseable {
    private final Waiting waiting = new Waiting();
    private final Requests requests = new Requests();
    private final Faults faults = new Faults();
    private final Rights rights = new Rights();
    private final AtomicReference<BaseSchema> schema;
    private final BaseData data;
    private final BaseOptions options;
    private final SessionDesk sessions;
    private final Door door;

    private FakeBase(BaseData data, BaseOptions options, int port) {
        this.data = data;
        this.options = options;
        this.schema = new AtomicReference<>(options.schema());
        this.sessions = new SessionDesk(options.clock(), options.sessions());
        this.door = new Door(port);
    }

    /**
     * Starts a base on a free port.
     *
     * @throws UncheckedIOException when no port can be opened on the loopback
     */
    public static FakeBase start(BaseData data, BaseOptions options) {
        return start(data, options, 0);
    }

    /**
     * Starts a base on this port; 0 is a free one.
     *
     * @throws UncheckedIOException when the port cannot be opened on the loopback
     */
    public static FakeBase start(BaseData data, BaseOptions options, int port) {
        FakeBase base = new FakeBase(data, options, port);
        String url = base.baseUrl().toString();
        Desk desk = new Desk(url, data, base::schema, options, base.rights);
        base.door.open(new BaseHandler(
                new Gate(options),
                base.sessions,
                desk,
                base.faults,
                base.requests,
                new Sender(url, base.requests, new Atom(url, options.clock())),
                options.pause().orElse(base.waiting)));
        return base;
    }

    /** {@code http://127.0.0.1:PORT/base/odata/standard.odata/}. */
    public URI baseUrl() {
        return door.base();
    }

    /** The user who may read, for the header of basic authentication in UTF-8. */
    public String login() {
        return options.login();
    }

    public String password() {
        return options.password();
    }

    /** By it rows are shuffled where the client leaves their order open. */
    public long seed() {
        return options.seed();
    }

    public BaseData data() {
        return data;
    }

    /** What is published now. */
    public BaseSchema schema() {
        return Objects.requireNonNull(schema.get());
    }

    /** From now on the set is not published, nor what belongs to it. */
    public void unpublish(String set) {
        schema.updateAndGet(now -> now.without(set));
    }

    /** From now on the set has no such property or section. */
    public void unpublish(String set, String property) {
        schema.updateAndGet(now -> now.without(set, property));
    }

    /** Everything is published again. */
    public void republish() {
        schema.set(options.schema());
    }

    /** What clients asked. */
    public Requests requests() {
        return requests;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** What the user may not read. */
    public Rights rights() {
        return rights;
    }

    /** Sessions and what they cost. */
    public SessionDesk sessions() {
        return sessions;
    }

    /** Stops at once; requests under way are cut off. */
    @Override
    public void close() {
        waiting.end();
        door.close();
    }

    @Override
    public String toString() {
        return "FakeBase[port " + baseUrl().getPort() + ", " + options.schema().profile() + ", seed " + seed() + "]";
    }
}
