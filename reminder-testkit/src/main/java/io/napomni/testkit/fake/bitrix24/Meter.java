package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;
import io.napomni.testkit.fake.bitrix24.limit.OperatingTime;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Charges operating time to methods and refuses those that have used theirs up, as the portal's mode has it. */
final class Meter {
    private static final Duration NOT_COUNTED_IN_BOX = Duration.ofMillis(100);

    private final Limits limits;
    private final OperatingTime operating;
    private final CallTime.Style style;

    Meter(PortalOptions options) {
        this.limits = options.limits();
        this.operating = new OperatingTime(options.clock());
        this.style = options.timeStyle();
    }

    boolean chargesCommands() {
        return limits.operatingMode() == OperatingMode.DOC;
    }

    /**
     * Lets the method through.
     *
     * @throws RestError where its time is used up
     */
    void check(Caller caller, String method) {
        if (limits.operatingMode() != OperatingMode.OFF
                && operating.sum(key(caller, method)).compareTo(limits.operatingLimit()) >= 0) {
            throw KnownError.OPERATION_TIME_LIMIT.error();
        }
    }

    CallTime charged(Caller caller, String method, Instant start, Duration cost) {
        if (limits.operatingMode() == OperatingMode.OFF) {
            return free(start, cost);
        }
        Duration sum = operating.charge(key(caller, method), counted(cost));
        return new CallTime(start, cost, sum, operating.resetAt(key(caller, method)), style);
    }

    CallTime free(Instant start, Duration cost) {
        return new CallTime(start, cost, Duration.ZERO, OptionalLong.empty(), style);
    }

    private static String key(Caller caller, String method) {
        return caller.credential() + "/" + method;
    }

    private Duration counted(Duration cost) {
        if (limits.operatingMode() == OperatingMode.DOC) {
            return cost;
        }
        return cost.compareTo(NOT_COUNTED_IN_BOX) < 0 ? Duration.ZERO : cost.dividedBy(2);
    }
}
