package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {

    @ParameterizedTest
    @CsvSource({
        "QUERY_LIMIT_EXCEEDED, Too many requests, 503, REQUEST_LIMIT",
        "OPERATION_TIME_LIMIT, Method is blocked due to operation time limit., 429, OPERATING_LIMIT",
        "OVERLOAD_LIMIT, REST API is blocked due to overload., 503, BLOCKED",
        "INTERNAL_SERVER_ERROR, '', 500, SERVER",
        "expired_token, The access token provided has expired., 401, WORN",
        "INVALID_CREDENTIALS, Invalid request credentials, 401, CREDENTIALS",
        "INVALID_CREDENTIALS, Invalid request credentials, 403, CREDENTIALS",
        "insufficient_scope, The request requires higher privileges, 403, RIGHTS",
        "insufficient_scope, The request requires higher privileges, 401, RIGHTS",
        "ACCESS_DENIED, Access denied!, 403, RIGHTS",
        "ACCESS_DENIED, REST is available only on commercial plans., 403, PLAN",
        "ERROR_METHOD_NOT_FOUND, Method not found!, 404, NO_METHOD",
        "NOT_FOUND, Element not found, 400, NOT_FOUND",
        "INVALID_ARG_VALUE, Invalid filter, 400, REQUEST",
        "PORTAL_DELETED, Portal was deleted, 500, GONE",
        "PORTAL_DELETED, Portal was deleted, 410, GONE",
        "ERROR_CORE, Task title is not specified, 400, REQUEST",
        "'', Access denied., 400, RIGHTS",
        "'', Not found, 400, NOT_FOUND",
        "0, Too many requests, 503, REQUEST_LIMIT",
        "100, whatever, 400, REQUEST",
        "100, whatever, 500, SERVER",
        "'', '', 401, CREDENTIALS"
    })
    void code_comes_first_then_description_then_status(String code, String description, int status, ErrorKind kind) {
        assertThat(ErrorTable.kind(code, description, status)).isEqualTo(kind);
    }

    @Test
    void codes_are_compared_without_the_locale() {
        assertThat(ErrorTable.kind("INVALID_CREDENTIALS", "", 0)).isEqualTo(ErrorKind.CREDENTIALS);
        assertThat(ErrorTable.kind("Invalid_Credentials", "", 0)).isEqualTo(ErrorKind.CREDENTIALS);
    }

    @Test
    void what_may_have_been_done_is_never_called_certain() {
        assertThat(ErrorKind.values())
                .filteredOn(kind -> !kind.isCertainlyNotDone())
                .containsExactlyInAnyOrder(ErrorKind.SERVER, ErrorKind.LOST, ErrorKind.UNREADABLE, ErrorKind.TOO_LARGE);
    }

    @Test
    void every_kind_says_what_happened_and_what_to_do() {
        for (ErrorKind kind : ErrorKind.values()) {
            assertThat(PortalError.of("acme.example, crm.item.list", kind, "").message())
                    .startsWith("Bitrix24 acme.example, crm.item.list: ")
                    .endsWith(".")
                    .contains(kind.sentence(), kind.advice());
        }
    }
}
