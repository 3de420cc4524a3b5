package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.wire.Route;

/** Shows each request to the desk that answers it: the OAuth server, REST 3.0 or the older protocol. */
record Desks(SignIn signIn, Answering3 rest3, Answering rest) {
    Answer answer(Incoming incoming) {
        return incoming.route().map(route -> called(incoming, route)).orElseGet(() -> signIn.answer(incoming.asked()));
    }

    private Answer called(Incoming incoming, Route route) {
        return route.isRest3() ? rest3.answer(incoming, route) : rest.answer(incoming, route);
    }
}
