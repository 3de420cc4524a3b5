package io.napomni.testkit.fake.bitrix24.method.event;

import io.napomni.testkit.fake.bitrix24.wire.Json;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** An address that the portal is to call. */
final class HandlerUrl {
    private HandlerUrl() {}

    /**
     * The parameter.
     *
     * @throws RestError if it is missing, or not of http
     */
    static String of(Params params, String name) {
        String url = params.text(name);
        if (url.isEmpty()) {
            throw RestError.badRequest("ERROR_ARGUMENT", "Argument '" + name + "' is null or empty");
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw RestError.badRequest("ERROR_UNSUPPORTED_PROTOCOL", "Unsupported handler protocol");
        }
        return url;
    }

    /** Whether the parameter is the address, or is not given. */
    static boolean isOrAbsent(Params params, String name, String url) {
        return !Json.isTruthy(params.get(name)) || params.text(name).equals(url);
    }
}
