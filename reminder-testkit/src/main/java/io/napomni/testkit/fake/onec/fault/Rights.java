package io.napomni.testkit.fake.onec.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.testkit.fake.onec.wire.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What the user may read; all until a test takes something away. Safe for use by several threads. */
public final class Rights {
    private final Map<String, Predicate<ObjectNode>> hidden = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /**
     * Hides rows of a set: a request that meets one is refused with 401, code 20, or goes on without it if it says
     * {@code allowedOnly=true}. Of a register these are its records: virtual tables are computed of those that are left.
     */
    public void hide(String set, Predicate<ObjectNode> which) {
        hidden.put(set, which);
    }

    /** From now on every request for the set is refused with 401, code 20. */
    public void refuse(String set) {
        refused.add(set);
    }

    /** The user may read everything again. */
    public void restore() {
        hidden.clear();
        refused.clear();
    }

    /**
     * Lets a request for the set pass.
     *
     * @throws Refusal 401, code 20, where the right to the set has been taken away
     */
    public void check(String set) {
        if (isRefused(set)) {
            throw Refusal.rights();
        }
    }

    /** Whether the right to the set has been taken away. */
    public boolean isRefused(String set) {
        return refused.contains(set);
    }

    /** Which rows of the set are out of sight, if any can be. */
    public Optional<Predicate<ObjectNode>> hidden(String set) {
        return Optional.ofNullable(hidden.get(set));
    }
}
