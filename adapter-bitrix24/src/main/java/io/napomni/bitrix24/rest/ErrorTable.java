package io.napomni.bitrix24.rest;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells kinds of errors apart: first by code in any case, then by description, then by status, because one code comes
 * with several statuses and some errors have no code.
 *
 * @see <a href="https://apidocs.bitrix24.com/error-codes.html">the vendor's list</a>
 */
final class ErrorTable {
    private static final Map<String, ErrorKind> CODES = Map.ofEntries(
            entry("query_limit_exceeded", ErrorKind.REQUEST_LIMIT),
            entry("operation_time_limit", ErrorKind.OPERATING_LIMIT),
            entry("overload_limit", ErrorKind.BLOCKED),
            entry("internal_server_error", ErrorKind.SERVER),
            entry("error_unexpected_answer", ErrorKind.SERVER),
            entry("expired_token", ErrorKind.WORN),
            entry("invalid_token", ErrorKind.WORN),
            entry("no_auth_found", ErrorKind.CREDENTIALS),
            entry("invalid_credentials", ErrorKind.CREDENTIALS),
            entry("error_oauth", ErrorKind.CREDENTIALS),
            entry("authorization_error", ErrorKind.CREDENTIALS),
            entry("application_not_found", ErrorKind.CREDENTIALS),
            entry("not_installed", ErrorKind.CREDENTIALS),
            entry("invalid_client", ErrorKind.CREDENTIALS),
            entry("wrong_client", ErrorKind.CREDENTIALS),
            entry("invalid_grant", ErrorKind.CREDENTIALS),
            entry("invalid_scope", ErrorKind.RIGHTS),
            entry("insufficient_scope", ErrorKind.RIGHTS),
            entry("access_denied", ErrorKind.RIGHTS),
            entry("user_access_error", ErrorKind.RIGHTS),
            entry("allowed_only_intranet_user", ErrorKind.RIGHTS),
            entry("wrong_auth_type", ErrorKind.RIGHTS),
            entry("method_confirm_waiting", ErrorKind.RIGHTS),
            entry("payment_required", ErrorKind.PLAN),
            entry("error_method_not_found", ErrorKind.NO_METHOD),
            entry("not_found", ErrorKind.NOT_FOUND),
            entry("owner_not_found", ErrorKind.NOT_FOUND),
            entry("portal_deleted", ErrorKind.GONE),
            entry("invalid_request", ErrorKind.REQUEST),
            entry("invalid_arg_value", ErrorKind.REQUEST),
            entry("entity_type_not_supported", ErrorKind.REQUEST),
            entry("error_batch_length_exceeded", ErrorKind.REQUEST),
            entry("error_batch_method_not_allowed", ErrorKind.REQUEST));

    private static final List<Map.Entry<String, ErrorKind>> DESCRIPTIONS = List.of(
            entry("too many requests", ErrorKind.REQUEST_LIMIT),
            entry("operation time limit", ErrorKind.OPERATING_LIMIT),
            entry("due to overload", ErrorKind.BLOCKED),
            entry("higher privileges", ErrorKind.RIGHTS),
            entry("access denied", ErrorKind.RIGHTS),
            entry("do not have permission", ErrorKind.RIGHTS),
            entry("method not found", ErrorKind.NO_METHOD),
            entry("not found", ErrorKind.NOT_FOUND));

    private ErrorTable() {}

    static ErrorKind kind(String code, String description, int status) {
        String said = description.toLowerCase(Locale.ROOT);
        ErrorKind byCode = CODES.get(code.toLowerCase(Locale.ROOT));
        if (byCode != null) {
            return byCode == ErrorKind.RIGHTS && said.contains("commercial plan") ? ErrorKind.PLAN : byCode;
        }
        // Of a failure in the middle of the work any text may speak of something that was not found.
        boolean broke = status >= 500 && status != 503;
        return DESCRIPTIONS.stream()
                .filter(known -> !broke && said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> byStatus(status));
    }

    /** For answers that are no JSON, so not of the portal's REST: pages of a proxy or firewall. */
    static ErrorKind ofPage(int status) {
        return status == 403 ? ErrorKind.BARRED : byStatus(status);
    }

    /** For answers that carry no error that is known. */
    static ErrorKind byStatus(int status) {
        if (status >= 500) {
            return ErrorKind.SERVER;
        }
        return switch (status) {
            case 401 -> ErrorKind.CREDENTIALS;
            case 402 -> ErrorKind.PLAN;
            case 403 -> ErrorKind.RIGHTS;
            case 404 -> ErrorKind.NO_METHOD;
            case 410 -> ErrorKind.GONE;
            case 429 -> ErrorKind.OPERATING_LIMIT;
            default -> status >= 300 && status < 400 ? ErrorKind.MOVED : ErrorKind.REQUEST;
        };
    }
}
