package io.napomni.testkit.fake.bitrix24.wire;

/**
 * The errors that the documentation or the vendor's own clients name, each with its status, code and text. Where
 * sources disagree about a status there are two.
 *
 * <p>Source: <a href="https://apidocs.bitrix24.com/error-codes.html">system errors</a>, pages of the methods, and tests
 * of the official Python client.
 */
public enum KnownError {
    QUERY_LIMIT_EXCEEDED(503, "QUERY_LIMIT_EXCEEDED", "Too many requests"),
    OVERLOAD_LIMIT(503, "OVERLOAD_LIMIT", "REST API is blocked due to overload."),
    OPERATION_TIME_LIMIT(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit."),
    INTERNAL_SERVER_ERROR(500, "INTERNAL_SERVER_ERROR", "Internal server error"),
    ERROR_UNEXPECTED_ANSWER(500, "ERROR_UNEXPECTED_ANSWER", "Server returned an unexpected response"),
    PORTAL_DELETED(500, "PORTAL_DELETED", "Portal was deleted"),
    PORTAL_DELETED_GONE(410, "PORTAL_DELETED", "Portal was deleted"),

    EXPIRED_TOKEN(401, "expired_token", "The access token provided has expired."),
    INVALID_TOKEN(401, "invalid_token", "Unable to get application by token"),
    NO_AUTH_FOUND(401, "NO_AUTH_FOUND", "Wrong authorization data"),
    INVALID_CREDENTIALS(401, "INVALID_CREDENTIALS", "Invalid request credentials"),
    INVALID_CREDENTIALS_FORBIDDEN(403, "INVALID_CREDENTIALS", "Invalid request credentials"),
    METHOD_CONFIRM_WAITING(401, "METHOD_CONFIRM_WAITING", "Waiting for confirmation"),
    APPLICATION_NOT_FOUND(401, "APPLICATION_NOT_FOUND", "Application not found"),
    ERROR_OAUTH(401, "ERROR_OAUTH", "Application not installed"),
    PAYMENT_REQUIRED(401, "PAYMENT_REQUIRED", "Payment required"),
    AUTHORIZATION_ERROR(401, "AUTHORIZATION_ERROR", "Unable to authorize user"),

    INSUFFICIENT_SCOPE(
            403, "insufficient_scope", "The request requires higher privileges than provided by the webhook token"),
    INSUFFICIENT_SCOPE_OF_TOKEN(
            403, "insufficient_scope", "The request requires higher privileges than provided by the access token"),
    INSUFFICIENT_SCOPE_UNAUTHORIZED(
            401, "insufficient_scope", "The request requires higher privileges than provided by the webhook token"),
    ACCESS_DENIED(403, "ACCESS_DENIED", "REST is available only on commercial plans."),
    USER_ACCESS_ERROR(403, "user_access_error", "The user does not have access to the application"),
    ALLOWED_ONLY_INTRANET_USER(403, "allowed_only_intranet_user", "Only intranet users are allowed"),
    WRONG_AUTH_TYPE(
            403,
            "WRONG_AUTH_TYPE",
            "Current authorization type is denied for this method Application context required"),
    NO_APPLICATION(400, "ACCESS_DENIED", "Application context required"),

    ERROR_METHOD_NOT_FOUND(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"),
    ERROR_BATCH_LENGTH_EXCEEDED(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded"),
    ERROR_BATCH_METHOD_NOT_ALLOWED(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage"),
    INVALID_REQUEST(400, "INVALID_REQUEST", "Https required"),

    ITEM_NOT_FOUND(400, "NOT_FOUND", "Element not found"),
    ITEM_ACCESS_DENIED(400, "ACCESS_DENIED", "Access denied!"),
    INVALID_ARG_VALUE(400, "INVALID_ARG_VALUE", "Invalid filter: field 'x' has invalid value"),
    FIELD_VALUE_NOT_VALID(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value of field \"Stage\""),
    FIELD_REQUIRED(400, "CRM_FIELD_ERROR_REQUIRED", "Field \"Title\" is required"),
    ENTITY_TYPE_NOT_SUPPORTED(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported"),
    STAGE_DENIED(400, "", "You do not have permission to change the stage"),
    DEAL_ACCESS_DENIED(400, "", "Access denied."),
    DEAL_NOT_FOUND(400, "", "Not found"),
    DEAL_ID_INVALID(400, "", "ID is not defined or invalid."),
    DEAL_FILTER_INVALID(400, "", "Parameter 'filter' must be array."),
    STATUS_PARAMETERS_INVALID(400, "Invalid parameters.", ""),
    TASK_UNTITLED(400, "ERROR_CORE", "Task title is not specified<br>"),
    CODE_ZERO(400, "0", "Wrong task id"),
    CODE_HUNDRED(400, "100", "Could not find value for parameter {fields}"),

    OAUTH_INVALID_REQUEST(400, "invalid_request", "The authorization request is not well-formed"),
    INVALID_CLIENT(400, "invalid_client", "Unable to authenticate client"),
    WRONG_CLIENT(200, "wrong_client", "Unable to authenticate client"),
    INVALID_GRANT(400, "invalid_grant", "The grant is not valid, has expired or has been used"),
    INVALID_SCOPE(400, "invalid_scope", "The scope requested exceeds that of the application"),
    NOT_INSTALLED(401, "NOT_INSTALLED", "Application is not installed");

    private final int status;
    private final String code;
    private final String description;

    KnownError(int status, String code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    /** The refusal, to be thrown or sent. */
    public RestError error() {
        return new RestError(status, code, description);
    }
}
