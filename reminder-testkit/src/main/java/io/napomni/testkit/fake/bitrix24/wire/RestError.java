package io.napomni.testkit.fake.bitrix24.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal of the portal: HTTP status, error code (which may be empty or a number) and description. */
public final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String REST_3 = "BITRIX_REST_V3_EXCEPTION_";

    private final int status;
    private final String code;
    private final String field;

    public RestError(int status, String code, String description) {
        this(status, code, description, "");
    }

    private RestError(int status, String code, String description, String field) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    public static RestError badRequest(String code, String description) {
        return new RestError(400, code, description);
    }

    /** A refusal of REST 3.0; the code without its long beginning, which all of them share. */
    public static RestError rest3(int status, String code, String message) {
        return new RestError(status, REST_3 + code, message);
    }

    /** A refusal of REST 3.0 because of one field. */
    public static RestError invalidField(String field, String message) {
        return new RestError(400, REST_3 + "VALIDATION_REQUESTVALIDATIONEXCEPTION", message, field);
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

    /** The error as the portal's JSON body, or as a slot of a batch; those of REST 3.0 in their own shape. */
    public ObjectNode body() {
        return code.startsWith(REST_3)
                ? Json.object().set("error", rest3Error())
                : Json.object().put("error", code).put("error_description", description());
    }

    private ObjectNode rest3Error() {
        ObjectNode error = Json.object().put("code", code);
        if (field.isEmpty()) {
            return error.put("message", description());
        }
        error.put("message", "Error during request object validation");
        error.putArray("validation").addObject().put("message", description()).put("field", field);
        return error;
    }
}
