package io.napomni.testkit.fake.bitrix24.method.people;

import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.List;

/** {@code user.current}: the user in whose name the webhook acts, without names where the test put no such user. */
final class UserCurrent implements RestMethod {
    @Override
    public Result execute(Call call) {
        PortalUser user = call.data()
                .users()
                .getOrDefault(call.userId(), new PortalUser(call.userId(), "", "", "", "", List.of(), true));
        return Result.of(new PersonRow(user).shown(call.scopes()));
    }
}
