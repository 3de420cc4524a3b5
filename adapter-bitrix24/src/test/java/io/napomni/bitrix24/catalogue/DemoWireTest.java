package io.napomni.bitrix24.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.napomni.run.Fate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo's traffic with its portal is known to the last name, and nothing in it is guessed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWireTest {
    private final DemoConversation demo = DemoConversation.play();
    private final List<String> transcript = Transcript.normalised(demo.transcript());
    private final Documented documented = Documented.of(Golden.lines(Golden.DOCUMENTED));

    @BeforeAll
    void write_the_golden_transcript_if_told_so() {
        if (Boolean.getBoolean(Golden.UPDATE)) {
            Golden.write(transcript);
        }
    }

    @Test
    void the_conversation_is_the_golden_one() {
        if (!Boolean.getBoolean(Golden.UPDATE)) {
            assertThat(Golden.difference(Golden.lines(Golden.TRANSCRIPT), transcript))
                    .isEmpty();
        }
    }

    @Test
    void it_is_the_same_when_it_is_held_again() {
        assertThat(Golden.difference(
                        transcript,
                        Transcript.normalised(DemoConversation.play().transcript())))
                .isEmpty();
    }

    @Test
    void everything_in_it_is_documented() {
        assertThat(WireCheck.undocumented(documented, transcript)).isEmpty();
    }

    @Test
    void it_has_all_that_the_demo_does_with_a_portal() {
        assertThat(methods(transcript))
                .containsExactlyInAnyOrder(
                        "batch",
                        "crm.category.list",
                        "crm.item.fields",
                        "crm.item.list",
                        "crm.status.list",
                        "crm.timeline.comment.add",
                        "profile",
                        "server.time",
                        "tasks.task.add",
                        "user.get");
        assertThat(demo.first().count(Fate.Kind.DONE)).isPositive();
        assertThat(demo.again().count(Fate.Kind.DONE)).isZero();
        assertThat(demo.again().count(Fate.Kind.ALREADY_HANDLED))
                .isEqualTo(demo.first().count(Fate.Kind.DONE));
    }

    @Test
    void no_secret_is_in_it() {
        String base64 = Base64.getEncoder().encodeToString(demo.secret().getBytes(StandardCharsets.UTF_8));
        assertThat(demo.secret()).isNotBlank();
        assertThat(demo.transcript().toString())
                .doesNotContain(demo.secret(), base64, "/rest/", "127.0.0.1")
                .doesNotContain("example.test", "образец-напомни");
    }

    private static Set<String> methods(List<String> transcript) {
        Set<String> methods = new TreeSet<>();
        for (String line : transcript) {
            JsonNode request = Transcript.read(line);
            methods.add(request.path("method").asText());
            request.path("commands")
                    .forEach(command -> methods.add(command.path("method").asText()));
        }
        return methods;
    }
}
