package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.MethodTable;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.method.Scope;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Duration;
import java.time.Instant;

/** Executes single calls, alone or as commands of a batch. */
final class Calls {
    private final PortalData data;
    private final PortalOptions options;
    private final Faults faults;
    private final Meter meter;

    Calls(PortalData data, PortalOptions options, Faults faults, Meter meter) {
        this.data = data;
        this.options = options;
        this.faults = faults;
        this.meter = meter;
    }

    /** Executes a call that an HTTP request asked for. */
    Executed single(String method, Params params, Instant start) {
        return execute(method, params, start, true);
    }

    /** Executes a command of a batch. */
    Executed command(String method, Params params, Instant start) {
        return execute(method, params, start, meter.chargesCommands());
    }

    private Executed execute(String method, Params params, Instant start, boolean charged) {
        RestMethod found = permitted(method);
        if (charged) {
            meter.check(method);
        }
        faults.ofCommand(method).ifPresent(error -> {
            throw error;
        });
        Call call = new Call(
                data,
                params,
                PortalTime.at(options.clock().instant()),
                options.userId(),
                options.flatAliasesInList(),
                options.scopes());
        Result result = found.execute(call);
        faults.rowsLeft(method).ifPresent(rows -> breakOff(result, rows));
        Duration cost = options.limits().costs().of(method, params);
        CallTime time = charged ? meter.charged(method, start, cost) : meter.free(start, cost);
        return new Executed(result, time);
    }

    private RestMethod permitted(String method) {
        RestMethod found = MethodTable.find(method)
                .orElseThrow(() -> new RestError(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"));
        if (!Scope.allows(options.scopes(), method)) {
            throw new RestError(
                    403,
                    "insufficient_scope",
                    "The request requires higher privileges than provided by the webhook token");
        }
        return found;
    }

    private static void breakOff(Result result, int rows) {
        if (result.result().path("items") instanceof ArrayNode items) {
            while (items.size() > rows) {
                items.remove(items.size() - 1);
            }
        }
    }
}
