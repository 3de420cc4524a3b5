package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnownErrorsTest {
    private final FakePortal portal = SmallPortal.start();
    private final RawClient client = new RawClient(portal.webhookUrl());

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY_LIMIT_EXCEEDED, 503, QUERY_LIMIT_EXCEEDED",
        "OVERLOAD_LIMIT, 503, OVERLOAD_LIMIT",
        "OPERATION_TIME_LIMIT, 429, OPERATION_TIME_LIMIT",
        "EXPIRED_TOKEN, 401, expired_token",
        "INVALID_TOKEN, 401, invalid_token",
        "INVALID_CREDENTIALS_FORBIDDEN, 403, INVALID_CREDENTIALS",
        "WRONG_AUTH_TYPE, 403, WRONG_AUTH_TYPE",
        "PORTAL_DELETED_GONE, 410, PORTAL_DELETED",
        "STAGE_DENIED, 400, ''",
        "CODE_ZERO, 400, 0",
        "CODE_HUNDRED, 400, 100",
        "WRONG_CLIENT, 200, wrong_client"
    })
    void an_error_is_injected_by_name_with_its_documented_status(KnownError known, int status, String code) {
        portal.faults().next(Fault.of(known));
        HttpResponse<String> response = client.post("user.get", "{}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RawClient.json(response).path("error").asText("missing")).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(KnownError.class)
    void every_known_error_can_be_a_slot_of_a_batch(KnownError known) {
        portal.faults().fail(When.method("user.get"), known);
        JsonNode error = client.call("batch", "{'cmd':{'a':'user.get'}}").at("/result/result_error/a");
        assertThat(error.path("error").asText("missing"))
                .isEqualTo(known.error().code());
        assertThat(error.path("error_description").asText("missing"))
                .isEqualTo(known.error().description());
    }

    @Test
    void every_code_of_the_general_table_is_known() {
        List<String> codes = Arrays.stream(KnownError.values())
                .map(known -> known.error().code())
                .toList();
        assertThat(codes)
                .contains("INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "NO_AUTH_FOUND", "insufficient_scope")
                .contains("ACCESS_DENIED", "user_access_error", "allowed_only_intranet_user", "INVALID_REQUEST")
                .contains("ERROR_METHOD_NOT_FOUND", "ERROR_BATCH_LENGTH_EXCEEDED", "ERROR_BATCH_METHOD_NOT_ALLOWED")
                .contains("METHOD_CONFIRM_WAITING", "APPLICATION_NOT_FOUND", "ERROR_OAUTH", "PAYMENT_REQUIRED")
                .contains("AUTHORIZATION_ERROR", "NOT_FOUND", "INVALID_ARG_VALUE", "CRM_FIELD_ERROR_VALUE_NOT_VALID")
                .contains("CRM_FIELD_ERROR_REQUIRED", "ENTITY_TYPE_NOT_SUPPORTED", "ERROR_CORE", "Invalid parameters.")
                .contains("invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "NOT_INSTALLED");
    }

    @Test
    void a_code_may_be_a_number_and_an_error_empty_under_status_200() {
        portal.faults().next(Fault.numericError(400, 0, "Wrong"));
        assertThat(client.post("user.get", "{}").body()).isEqualTo("{\"error\":0,\"error_description\":\"Wrong\"}");
        portal.faults().next(Fault.emptyErrorWith200());
        HttpResponse<String> empty = client.post("user.get", "{}");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEqualTo("{\"error\":\"\"}");
    }
}
