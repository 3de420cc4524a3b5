package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.auth.AuthServer;
import io.napomni.testkit.fake.bitrix24.recording.Asked;
import io.napomni.testkit.fake.bitrix24.wire.Params;
import io.napomni.testkit.fake.bitrix24.wire.RestError;

/** Answers requests to the OAuth server: tokens as JSON, the consent of a user as a redirection. */
final class SignIn {
    private final AuthServer server;

    SignIn(AuthServer server) {
        this.server = server;
    }

    Answer answer(Asked asked) {
        Params params = Params.of(asked.params());
        try {
            return asked.method().equals(Incoming.SIGN_IN + "token")
                    ? Answer.json(200, server.token(params))
                    : Answer.moved(server.authorized(params));
        } catch (RestError refusal) {
            return Answer.refused(refusal);
        }
    }
}
