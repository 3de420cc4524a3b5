package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/fake-portal.md: what stands there is what is run here. */
class FakePortalPageOfDocsTest {

    // begin
    @Test
    void the_program_repeats_what_was_refused() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
        PortalData data = PortalData.empty();
        data.deals().put(7, Map.of("title", "Supply", "stageId", "EXECUTING"));
        try (FakePortal portal = FakePortal.start(data, PortalOptions.at(clock).withLimits(Limits.cloud()))) {
            portal.faults().next(Fault.queryLimitExceeded());
            moveToWon(portal.webhookUrl(), 7);
            assertThat(portal.deals().find(7).orElseThrow().text("stageId")).isEqualTo("WON");
            assertThat(portal.recorder().callsOf("crm.item.update")).isEqualTo(2);
        }
    }

    /** The program under test: yours stands here. */
    private static void moveToWon(URI webhook, long deal) throws IOException, InterruptedException {
        URI update = webhook.resolve("crm.item.update?entityTypeId=2&id=" + deal + "&fields%5BstageId%5D=WON");
        HttpClient http = HttpClient.newHttpClient();
        int status;
        do {
            HttpRequest request = HttpRequest.newBuilder(update).build();
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        } while (status == 503);
    }
    // end

    @Test
    void the_example_stands_in_the_docs_as_it_is_here() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/io/napomni/testkit/fake/bitrix24/FakePortalPageOfDocsTest.java"));
        String example = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("    // end\n"));
        assertThat(Files.readString(Path.of("../docs/fake-portal.md")))
                .contains("```java\n" + example.replaceAll("(?m)^ {4}", "") + "```");
    }
}
