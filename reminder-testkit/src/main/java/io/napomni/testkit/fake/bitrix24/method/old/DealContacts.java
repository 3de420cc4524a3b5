package io.napomni.testkit.fake.bitrix24.method.old;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.method.Call;
import io.napomni.testkit.fake.bitrix24.method.RestMethod;
import io.napomni.testkit.fake.bitrix24.method.Result;
import io.napomni.testkit.fake.bitrix24.wire.Json;
import java.util.List;

/** {@code crm.deal.contact.items.get}: the contacts of a deal, the first of which is the main one. */
final class DealContacts implements RestMethod {
    private static final int STEP = 10;

    @Override
    public Result execute(Call call) {
        long id = call.params().integer("id");
        if (id < 1) {
            throw OldFamily.refused("The parameter ownerEntityID is invalid or not defined.");
        }
        Item deal = call.data().deals().find(id).orElseThrow(() -> OldFamily.refused("Not found."));
        ArrayNode result = Json.array();
        if (deal.value("contactIds").orElse(List.of()) instanceof List<?> contacts) {
            contacts.forEach(contact -> result.addObject()
                    .put("CONTACT_ID", (Long) contact)
                    .put("SORT", result.size() * STEP)
                    .put("ROLE_ID", 0)
                    .put("IS_PRIMARY", result.size() == 1 ? "Y" : "N"));
        }
        return Result.of(result);
    }
}
