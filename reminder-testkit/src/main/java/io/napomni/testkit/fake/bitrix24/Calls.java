package io.napomni.testkit.fake.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.auth.Caller;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.fault.Faults;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.method.people.Scope;
import io.napomni.testkit.fake.bitrix24.wire.CallTime;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Executes single calls, alone or as commands of a batch. */
final class Calls {
    private final PortalData data;
    private final PortalOptions options;
    private final Faults faults;
    private final Meter meter;
    private final Waiting waiting;

    Calls(PortalData data, PortalOptions options, Faults faults, Meter meter, Waiting waiting) {
        this.data = data;
        this.options = options;
        this.faults = faults;
        this.meter = meter;
        this.waiting = waiting;
    }

    /** Executes a call that an HTTP request asked for. */
    Executed single(Caller caller, String method, Params params, Instant start) {
        return execute(new Wanted(found(method, caller), caller, method, params), start, true);
    }

    /** Executes a command of a batch. */
    Executed command(Caller caller, String method, Params params, Instant start) {
        return execute(new Wanted(found(method, caller), caller, method, params), start, meter.chargesCommands());
    }

    /** Executes a call of REST 3.0. */
    Executed rest3(Caller caller, String method, Params params, Instant start) {
        RestMethod found = MethodTable.findRest3(method)
                .orElseThrow(() -> RestError.rest3(404, "METHODNOTFOUNDEXCEPTION", "Method not found"));
        if (!Scope.allows(caller.scopes(), method)) {
            throw RestError.rest3(403, "INSUFFICIENTSCOPEEXCEPTION", "The scope of the method is missing");
        }
        return execute(new Wanted(found, caller, method, params), start, true);
    }

    private Executed execute(Wanted wanted, Instant start, boolean charged) {
        String method = wanted.method();
        if (charged) {
            meter.check(wanted.caller(), method);
        }
        faults.ofCommand(method).ifPresent(error -> {
            throw error;
        });
        Call call = new Call(
                data,
                wanted.params(),
                PortalTime.at(options.clock().instant()),
                wanted.caller(),
                options.flatAliasesInList());
        Result result = wanted.found().execute(call);
        faults.rowsLeft(method).ifPresent(rows -> breakOff(result, rows));
        Duration cost = cost(wanted);
        CallTime time = charged ? meter.charged(wanted.caller(), method, start, cost) : meter.free(start, cost);
        return new Executed(result, time);
    }

    /** What the call pretends to have taken, and for pages of lists what it really takes at least. */
    private Duration cost(Wanted wanted) {
        Limits limits = options.limits();
        Duration cost = limits.costs().of(wanted.method(), wanted.params());
        if (!wanted.method().endsWith(".list")) {
            return cost;
        }
        waiting.spend(limits.pageDelay());
        return cost.compareTo(limits.pageDelay()) < 0 ? limits.pageDelay() : cost;
    }

    private RestMethod found(String method, Caller caller) {
        RestMethod found = MethodTable.find(method).orElseThrow(KnownError.ERROR_METHOD_NOT_FOUND::error);
        boolean allowed = caller.app().isPresent()
                ? Scope.allowsApp(caller.scopes(), method)
                : Scope.allows(caller.scopes(), method);
        if (!allowed) {
            throw missingScope(caller).error();
        }
        return found;
    }

    private KnownError missingScope(Caller caller) {
        if (options.has(Oddity.MISSING_SCOPE_WITH_401)) {
            return KnownError.INSUFFICIENT_SCOPE_UNAUTHORIZED;
        }
        return caller.app().isPresent() ? KnownError.INSUFFICIENT_SCOPE_OF_TOKEN : KnownError.INSUFFICIENT_SCOPE;
    }

    private static void breakOff(Result result, int rows) {
        JsonNode whole = result.result();
        Iterable<JsonNode> parts = whole.isArray() ? List.of(whole) : whole;
        for (JsonNode part : parts) {
            while (part instanceof ArrayNode list && list.size() > rows) {
                list.remove(list.size() - 1);
            }
        }
    }

    /** A call about to be executed. */
    private record Wanted(RestMethod found, Caller caller, String method, Params params) {}
}
