package io.napomni.testkit.fake.bitrix24.method.app;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.Optional;

/** {@code profile}: in whose name the call is made. Whoever has a credential of this portal is its administrator. */
final class Profile implements RestMethod {
    @Override
    public Result execute(Call call) {
        Optional<PortalUser> user = Optional.ofNullable(call.data().users().get(call.userId()));
        return Result.of(Json.object()
                .put("ID", Long.toString(call.userId()))
                .put("ADMIN", true)
                .put("NAME", user.map(PortalUser::name).orElse(""))
                .put("LAST_NAME", user.map(PortalUser::lastName).orElse(""))
                .put("PERSONAL_GENDER", "")
                .put("TIME_ZONE", ""));
    }
}
