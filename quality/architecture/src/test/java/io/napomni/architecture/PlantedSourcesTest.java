package io.napomni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small bad repository: each check of sources and files finds what is planted in it. */
class PlantedSourcesTest {

    private static final String MAIN = "lib/src/main/java/bad/";

    @TempDir
    Path root;

    @BeforeEach
    void lay_a_repository() throws IOException {
        plant("pom.xml", "<modules><module>lib</module><module>quality/checks</module></modules>");
        plant(MAIN + "Good.java", "package bad;\n/** Fine. */\npublic record Good(int days) {}\n");
    }

    @Test
    void a_package_without_note_or_mark_is_found() throws IOException {
        assertThat(SourceRules.packagesWithoutNote(main()))
                .singleElement()
                .asString()
                .contains("lib/src/main/java/bad ");

        plant(MAIN + "package-info.java", "/** Bad. */\npackage bad;\n");
        assertThat(SourceRules.packagesWithoutNote(main())).hasSize(1);

        plant(MAIN + "package-info.java", "@NullMarked\npackage bad;\n");
        assertThat(SourceRules.packagesWithoutNote(main())).hasSize(1);

        plant(MAIN + "package-info.java", "/** Good. */\n@NullMarked\npackage bad;\n");
        assertThat(SourceRules.packagesWithoutNote(main())).isEmpty();
    }

    @Test
    void a_public_type_without_javadoc_is_found_nested_ones_too() throws IOException {
        plant(MAIN + "Bare.java", """
                package bad;
                public interface Bare {
                    record Inner() {}
                    /** Said. */
                    enum Told { ONE }
                }
                """);
        plant(MAIN + "Hidden.java", "package bad;\nclass Hidden {\n  public static class In {}\n}\n");

        assertThat(SourceRules.undocumented(main()))
                .hasSize(2)
                .anyMatch(line -> line.contains("public type Bare"))
                .anyMatch(line -> line.contains("public type Inner"));
    }

    @Test
    void a_long_file_a_long_method_and_a_crowded_package_are_found() throws IOException {
        plant(
                MAIN + "Long.java",
                "package bad;\nclass Long {\n  int f() {\n" + "// far\n".repeat(300) + "    return 1;\n  }\n}\n");
        for (var number = 0; number < 25; number++) {
            plant(MAIN + "T" + number + ".java", "package bad;\nclass T" + number + " {}\n");
        }

        assertThat(SizeBudget.complaints(main()))
                .anyMatch(line -> line.contains("Long.java has 306 lines"))
                .anyMatch(line -> line.contains("the body of f has 303 lines"))
                .anyMatch(line -> line.contains("lib/src/main/java/bad has 27 types"));
    }

    @Test
    void too_few_small_files_are_found_and_small_records_do_not_count() throws IOException {
        plant(MAIN + "One.java", "package bad;\nclass One {\n" + "// far\n".repeat(60) + "}\n");
        assertThat(SizeBudget.complaints(main()))
                .anyMatch(line -> line.startsWith("only 0 of 1 files have at most 60"));

        plant(MAIN + "Two.java", "package bad;\nclass Two {}\n");
        assertThat(SizeBudget.complaints(main())).isEmpty();

        plant(MAIN + "Two.java", "package bad;\nclass Two {\n" + "// far\n".repeat(160) + "}\n");
        assertThat(SizeBudget.complaints(main()))
                .anyMatch(line -> line.startsWith("only 1 of 2 files have at most 160"));
    }

    @Test
    void a_mock_and_a_sleep_are_found_but_not_in_words() throws IOException {
        plant("lib/src/test/java/bad/WaitsTest.java", """
                package bad;
                import org.mockito.Mockito;
                class WaitsTest {
                    // Thread.sleep is barred
                    String text = "org.mockito.Mockito and Thread.sleep(1)";
                    void waits() throws InterruptedException {
                        Thread.sleep(10);
                        java.util.concurrent.TimeUnit.SECONDS.sleep(1);
                    }
                }
                """);

        assertThat(SourceRules.mocksAndSleeps(tests())).hasSize(3);
    }

    @Test
    void an_unfinished_note_is_found() throws IOException {
        plant(MAIN + "Later.java", "package bad;\n// TO" + "DO finish\nclass Later {}\n");

        assertThat(files().unfinished()).singleElement().asString().contains("Later.java:2");
    }

    @Test
    void a_path_of_a_machine_and_a_registry_host_are_found() throws IOException {
        plant("docs/page.md", "see /wo" + "rk/page\nfine: https://example.org/wo" + "rk/page\n/tm" + "p/out\n");
        plant("settings.xml", "<url>https://repo1.mav" + "en.org</url>\n");

        assertThat(files().tracesOfAMachine()).hasSize(3);
    }

    @Test
    void settings_and_tests_in_a_published_jar_are_found() throws IOException {
        plant("lib/src/main/resources/application.properties", "mail.host=test\n");
        plant("lib/src/main/resources/logback.xml", "<configuration/>\n");
        plant(MAIN + "GoodTest.java", "package bad;\nclass GoodTest {}\n");
        plant("quality/checks/src/main/resources/logback.xml", "<configuration/>\n");

        assertThat(files().shippedByMistake()).hasSize(3);
    }

    private void plant(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(root.resolve(name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "."));
        Files.writeString(file, text);
    }

    private FileRules files() {
        return new FileRules(new Repository(root));
    }

    private List<Source> main() {
        return Source.parse(new Repository(root), new Repository(root).mainSources());
    }

    private List<Source> tests() {
        return Source.parse(new Repository(root), new Repository(root).testSources());
    }
}
