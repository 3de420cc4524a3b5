package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal of the portal: HTTP status, error code (which may be empty or a number) and description. */
public final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public RestError(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static RestError badRequest(String code, String description) {
        return new RestError(400, code, description);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    /** The error as the portal's JSON body, or as a slot of a batch. */
    public ObjectNode body() {
        return Json.object().put("error", code).put("error_description", description());
    }
}
