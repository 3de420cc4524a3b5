package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Json;
import java.util.OptionalLong;

/** What came of a call. */
public sealed interface Reply {
    /**
     * The portal did it.
     *
     * @param total how many rows there are, where a list was asked for that
     */
    record Ok(Json result, OptionalLong total, Json time) implements Reply {}

    /** It failed, or its answer did not come. */
    record Failed(PortalError error) implements Reply {}
}
