package io.napomni.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.wire.KnownError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error that is known of portals: by itself and in a batch, for a reading and for a writing. */
class KnownErrorsTest {
    private static final Set<KnownError> DOUBTFUL =
            Set.of(KnownError.INTERNAL_SERVER_ERROR, KnownError.ERROR_UNEXPECTED_ANSWER);
    private static final Set<KnownError> PASSING = Set.of(
            KnownError.INTERNAL_SERVER_ERROR,
            KnownError.ERROR_UNEXPECTED_ANSWER,
            KnownError.QUERY_LIMIT_EXCEEDED,
            KnownError.OPERATION_TIME_LIMIT);
    private static final Command COMMENT = new Command(
            "c",
            "crm.timeline.comment.add",
            Map.of("fields", Map.of("ENTITY_ID", 7, "ENTITY_TYPE", "deal", "COMMENT", "x")));

    private final PortalStage stage = PortalStage.open();
    private final RestClient client = stage.client();

    @AfterEach
    void close() {
        stage.close();
    }

    static ErrorKind kind(KnownError known) {
        return switch (known) {
            case QUERY_LIMIT_EXCEEDED -> ErrorKind.REQUEST_LIMIT;
            case OPERATION_TIME_LIMIT -> ErrorKind.OPERATING_LIMIT;
            case OVERLOAD_LIMIT -> ErrorKind.BLOCKED;
            case INTERNAL_SERVER_ERROR, ERROR_UNEXPECTED_ANSWER -> ErrorKind.SERVER;
            case PORTAL_DELETED, PORTAL_DELETED_GONE -> ErrorKind.GONE;
            case EXPIRED_TOKEN, INVALID_TOKEN -> ErrorKind.WORN;
            case NO_AUTH_FOUND, INVALID_CREDENTIALS, INVALID_CREDENTIALS_FORBIDDEN -> ErrorKind.CREDENTIALS;
            case APPLICATION_NOT_FOUND, ERROR_OAUTH, AUTHORIZATION_ERROR, NOT_INSTALLED -> ErrorKind.CREDENTIALS;
            case INVALID_CLIENT, WRONG_CLIENT, INVALID_GRANT -> ErrorKind.CREDENTIALS;
            case INSUFFICIENT_SCOPE, INSUFFICIENT_SCOPE_OF_TOKEN, INSUFFICIENT_SCOPE_UNAUTHORIZED -> ErrorKind.RIGHTS;
            case USER_ACCESS_ERROR, ALLOWED_ONLY_INTRANET_USER, WRONG_AUTH_TYPE, INVALID_SCOPE -> ErrorKind.RIGHTS;
            case NO_APPLICATION -> ErrorKind.RIGHTS;
            case METHOD_CONFIRM_WAITING, ITEM_ACCESS_DENIED, STAGE_DENIED, DEAL_ACCESS_DENIED -> ErrorKind.RIGHTS;
            case ACCESS_DENIED, PAYMENT_REQUIRED -> ErrorKind.PLAN;
            case ERROR_METHOD_NOT_FOUND -> ErrorKind.NO_METHOD;
            case ITEM_NOT_FOUND, DEAL_NOT_FOUND -> ErrorKind.NOT_FOUND;
            case ERROR_BATCH_LENGTH_EXCEEDED, ERROR_BATCH_METHOD_NOT_ALLOWED, INVALID_REQUEST -> ErrorKind.REQUEST;
            case INVALID_ARG_VALUE, FIELD_VALUE_NOT_VALID, FIELD_REQUIRED -> ErrorKind.REQUEST;
            case ENTITY_TYPE_NOT_SUPPORTED, DEAL_ID_INVALID, DEAL_FILTER_INVALID -> ErrorKind.REQUEST;
            case STATUS_PARAMETERS_INVALID, TASK_UNTITLED, CODE_ZERO, CODE_HUNDRED -> ErrorKind.REQUEST;
            case OAUTH_INVALID_REQUEST -> ErrorKind.REQUEST;
        };
    }

    private void check(KnownError known, PortalError error) {
        assertThat(error.kind()).isEqualTo(kind(known));
        assertThat(error.kind().isCertainlyNotDone()).isEqualTo(!DOUBTFUL.contains(known));
        assertThat(error.message())
                .contains(stage.fake.baseUrl().getAuthority(), error.kind().advice());
    }

    @ParameterizedTest
    @EnumSource(KnownError.class)
    void of_a_single_reading(KnownError known) {
        stage.fake.faults().inject(Fault.of(known), When.always());

        check(known, ((Reply.Failed) client.read("crm.category.list", Map.of("entityTypeId", 2))).error());
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(PASSING.contains(known) ? 4 : 1);
    }

    @ParameterizedTest
    @EnumSource(KnownError.class)
    void of_a_batch_that_writes(KnownError known) {
        stage.fake.faults().inject(Fault.of(known), When.always());
        assertThat(client.admit(COMMENT.method())).isEmpty();

        CommandOutcome outcome = client.write(List.of(COMMENT)).outcome("c");

        if (DOUBTFUL.contains(known)) {
            check(known, ((CommandOutcome.Unknown) outcome).error());
        } else {
            check(known, ((CommandOutcome.NotExecuted) outcome).error());
        }
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(known == KnownError.QUERY_LIMIT_EXCEEDED ? 4 : 1);
    }

    @ParameterizedTest
    @EnumSource(KnownError.class)
    void of_one_command_of_a_batch(KnownError known) {
        stage.deal(7, Map.of());
        stage.fake.faults().fail(When.method(COMMENT.method()).times(1), known);
        Command other = new Command("d", COMMENT.method(), COMMENT.parameters());
        assertThat(client.admit(COMMENT.method())).isEmpty();

        BatchReply reply = client.write(List.of(COMMENT, other));

        check(known, ((CommandOutcome.Failed) reply.outcome("c")).error());
        assertThat(reply.outcome("d")).isInstanceOf(CommandOutcome.Ok.class);
        assertThat(stage.fake.recorder().httpCount()).isEqualTo(1);
        assertThat(stage.fake.written().comments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(KnownError.class)
    void under_status_200_too(KnownError known) {
        String body = "{\"error\":\"" + known.error().code() + "\",\"error_description\":\""
                + known.error().description().replace("\"", "\\\"") + "\"}";
        stage.fake.faults().inject(Fault.json(200, body), When.always());

        check(known, ((Reply.Failed) client.read("crm.category.list", Map.of("entityTypeId", 2))).error());
    }
}
