package io.napomni.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page shows the code that is compiled here. */
class ScalePageTest {

    @ParameterizedTest
    @CsvSource({"ClusterTasks, tasks", "Tenant, stores", "Takeover, takeover"})
    void the_page_shows_the_code_that_is_compiled(String example, String region) throws IOException {
        Path source = Path.of("src/main/java/io/napomni/example/cluster", example + ".java");
        List<String> lines = Files.readAllLines(source);
        int from = lines.indexOf("    // tag::" + region + "[]") + 1;
        int to = lines.indexOf("    // end::" + region + "[]");
        assertThat(to).isGreaterThan(from);
        assertThat(packed(Files.readAllLines(Path.of("..", "..", "docs", "scale.md"))))
                .contains(packed(lines.subList(from, to)));
    }

    private static String packed(List<String> lines) {
        return lines.stream().map(String::strip).collect(Collectors.joining());
    }
}
