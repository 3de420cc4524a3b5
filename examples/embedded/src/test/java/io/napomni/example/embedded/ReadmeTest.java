package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that people copy from the README is code that compiles and is tested. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");

    @ParameterizedTest
    @CsvSource({
        "ContractMail, README.md",
        "ContractMail, README.ru.md",
        "InvoiceFiles, docs/mail.md",
        "CustomerAnswers, docs/answers.md",
        "OwnRule, README.md",
        "OwnRule, README.ru.md",
        "DailyRun, README.md",
        "DailyRun, README.ru.md",
        "OwnInvoices, README.md",
        "OwnInvoices, README.ru.md",
        "OwnLetters, README.md",
        "OwnLetters, README.ru.md",
    })
    void the_readme_shows_the_code_that_is_compiled(String example, String readme) throws IOException {
        String shown = withoutComments(Files.readAllLines(ROOT.resolve(readme)));
        assertThat(shown).contains(region(example));
    }

    @ParameterizedTest
    @CsvSource({"README.md", "README.ru.md"})
    void the_readme_is_short_and_its_links_lead_somewhere(String readme) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(readme));
        assertThat(lines).hasSizeLessThanOrEqualTo(200);
        assertThat(String.join("\n", lines).split("\\]\\(", -1)).allSatisfy(rest -> {
            String target = rest.substring(0, Math.max(0, rest.indexOf(')')));
            assertThat(target.startsWith("http") || Files.exists(ROOT.resolve(target)))
                    .as("%s links to %s", readme, target)
                    .isTrue();
        });
    }

    private static String region(String example) throws IOException {
        Path source = Path.of("src/main/java/io/napomni/example/embedded", example + ".java");
        List<String> lines = Files.readAllLines(source);
        int from = lines.indexOf("        // tag::readme[]") + 1;
        int to = lines.indexOf("        // end::readme[]");
        assertThat(to).isGreaterThan(from);
        return withoutComments(lines.subList(from, to));
    }

    /** How lines are broken does not matter, and the README may explain a line at its end. */
    private static String withoutComments(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\s//\\s.*$", "").strip())
                .collect(Collectors.joining())
                .replace(" ", "");
    }
}
