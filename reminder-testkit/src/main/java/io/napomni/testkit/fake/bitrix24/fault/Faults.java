package io.napomni.testkit.fake.bitrix24.fault;

import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The failures that a test has planned. Of several that hit one call the first planned counts; safe for use by several
 * threads.
 */
public final class Faults {
    private final List<Armed<Fault>> requests = new CopyOnWriteArrayList<>();
    private final List<Armed<RestError>> commands = new CopyOnWriteArrayList<>();
    private final List<Armed<Integer>> shortLists = new CopyOnWriteArrayList<>();

    /** The next call goes wrong in this way. */
    public void next(Fault fault) {
        inject(fault, When.next());
    }

    /** HTTP requests of this description go wrong. */
    public void inject(Fault fault, When when) {
        requests.add(new Armed<>(when, fault));
    }

    /** The method itself refuses: a single call with HTTP status 400, a command of a batch in its own slot. */
    public void fail(When when, String code, String description) {
        commands.add(new Armed<>(when, RestError.badRequest(code, description)));
    }

    /** The method itself refuses as documented, in a batch in its own slot. */
    public void fail(When when, KnownError known) {
        commands.add(new Armed<>(when, known.error()));
    }

    /** A list breaks off after some rows of a page, as though these were all: the loss that only a count can prove. */
    public void breakOffList(When when, int rows) {
        shortLists.add(new Armed<>(when, rows));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        requests.clear();
        commands.clear();
        shortLists.clear();
    }

    /** The fault that hits a request with these methods. */
    public Optional<Fault> ofRequest(Collection<String> methods) {
        return hit(requests, methods);
    }

    /** The refusal that hits a call or command of this method. */
    public Optional<RestError> ofCommand(String method) {
        return hit(commands, List.of(method));
    }

    /** How many rows are left of a list of this method. */
    public Optional<Integer> rowsLeft(String method) {
        return hit(shortLists, List.of(method));
    }

    private static <T> Optional<T> hit(List<Armed<T>> armed, Collection<String> methods) {
        return armed.stream().filter(one -> one.hits(methods)).findFirst().map(Armed::payload);
    }
}
