package io.napomni.proofs.stores;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Answers;
import io.napomni.port.store.Approvals;
import io.napomni.port.store.Doubts;
import io.napomni.port.store.History;
import io.napomni.port.store.Holds;
import io.napomni.port.store.Journal;
import io.napomni.port.store.Leases;
import io.napomni.port.store.Ledger;
import io.napomni.port.store.Register;
import io.napomni.port.store.Rests;
import io.napomni.port.store.Runs;
import io.napomni.port.store.Stores;
import io.napomni.port.store.Suppressions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Counts the calls that a run makes to its stores and lets one of them go wrong. */
public final class Faults {

    private final int at;
    private final Kind kind;
    private int calls;
    private boolean struck;

    /** What goes wrong, and when within the call. */
    public enum Kind {
        /** The process dies; the call never reached the store. */
        POWER_CUT_BEFORE,
        /** The process dies; the call is kept, its answer is lost. */
        POWER_CUT_AFTER,
        /** The store refuses this one call and works again. */
        REFUSAL,
        /** The store keeps this one call, and the caller is told that it failed. */
        LOST_ANSWER,
        /** From this call on the store refuses everything. */
        BREAKDOWN;

        /** Whether the process dies of it. */
        public boolean isPowerCut() {
            return this == POWER_CUT_BEFORE || this == POWER_CUT_AFTER;
        }
    }

    /** The end of a process: nothing in the engine may catch it. */
    public static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;

        PowerCut(int call) {
            super("the process died at call " + call);
        }
    }

    private Faults(int at, Kind kind) {
        this.at = at;
        this.kind = kind;
    }

    /** @param call the first is 1 */
    public static Faults at(int call, Kind kind) {
        return new Faults(call, kind);
    }

    /** Whether the run came as far as the fault. */
    public boolean struck() {
        return struck;
    }

    /** The same stores, with the fault before them. */
    public Stores before(Stores stores) {
        return new Stores(
                faulty(Ledger.class, stores.ledger()),
                faulty(History.class, stores.history()),
                faulty(Leases.class, stores.leases()),
                faulty(Register.class, stores.register()),
                faulty(Doubts.class, stores.doubts()),
                faulty(Journal.class, stores.journal()),
                faulty(Holds.class, stores.holds()),
                faulty(Approvals.class, stores.approvals()),
                faulty(Runs.class, stores.runs()),
                faulty(Rests.class, stores.rests()),
                faulty(Suppressions.class, stores.suppressions()),
                faulty(Answers.class, stores.answers()));
    }

    private <T> T faulty(Class<T> port, T store) {
        Object proxy = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> call(store, method, arguments));
        return port.cast(proxy);
    }

    private Object call(Object store, Method method, Object[] arguments) throws Throwable {
        calls++;
        boolean now = calls == at;
        boolean later = calls > at;
        struck |= now;
        if ((later && kind.isPowerCut()) || (now && kind == Kind.POWER_CUT_BEFORE)) {
            throw new PowerCut(calls);
        }
        if ((now && kind == Kind.REFUSAL) || ((now || later) && kind == Kind.BREAKDOWN)) {
            throw new LedgerException("the store refused call " + calls + " on purpose");
        }
        Object answer = invoke(store, method, arguments);
        if (now && kind == Kind.POWER_CUT_AFTER) {
            throw new PowerCut(calls);
        }
        if (now && kind == Kind.LOST_ANSWER) {
            throw new LedgerException("the answer of call " + calls + " was lost on purpose");
        }
        return answer;
    }

    private static Object invoke(Object store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException inside) {
            throw inside.getCause();
        }
    }
}
