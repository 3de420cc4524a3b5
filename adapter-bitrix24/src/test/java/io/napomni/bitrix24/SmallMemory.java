package io.napomni.bitrix24;

import io.napomni.bitrix24.list.ItemQuery;
import io.napomni.bitrix24.list.KeysetChains;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.port.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a portal in a process of its own, and writes down in a word how it ended. */
public final class SmallMemory {
    private SmallMemory() {}

    /** Takes the address, what to read, and the file for the word. */
    public static void main(String[] args) throws Exception {
        RestClient client = new RestClient(
                Webhook.of(args[0]),
                Clock.systemUTC(),
                PortalOptions.standard().withCallTimeout(Duration.ofSeconds(30)).withPause(wait -> {}));
        Files.writeString(Path.of(args[2]), args[1].equals("list") ? list(client) : single(client));
    }

    private static String single(RestClient client) {
        Reply reply = client.read("crm.category.list", Map.of("entityTypeId", 2));
        return reply instanceof Reply.Failed failed ? failed.error().kind().name() : "read";
    }

    private static String list(RestClient client) {
        try {
            ItemQuery query = new ItemQuery(2, List.of("id"), Map.of());
            return "read "
                    + KeysetChains.read(client, List.of(query), Optional.empty(), row -> {})
                            .rows();
        } catch (SourceException refused) {
            return "refused";
        }
    }
}
