package io.napomni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own sources and files, all modules together. */
class SourcesTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final List<Source> MAIN = Source.parse(REPOSITORY, REPOSITORY.mainSources());
    private static final List<Source> PUBLISHED = Source.parse(REPOSITORY, REPOSITORY.publishedSources());
    private static final List<Source> TESTS = Source.parse(REPOSITORY, REPOSITORY.testSources());

    @Test
    void the_size_budget_is_kept() {
        assertThat(Debts.without(SizeBudget.complaints(MAIN))).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        assertThat(SourceRules.packagesWithoutNote(MAIN)).isEmpty();
    }

    @Test
    void every_public_type_of_a_published_module_is_documented() {
        assertThat(SourceRules.undocumented(PUBLISHED)).isEmpty();
    }

    @Test
    void no_test_mocks_or_sleeps() {
        assertThat(SourceRules.mocksAndSleeps(TESTS)).isEmpty();
    }

    @Test
    void nothing_in_main_is_unfinished() {
        assertThat(new FileRules(REPOSITORY).unfinished()).isEmpty();
    }

    @Test
    void no_file_names_a_machine_or_a_registry() {
        assertThat(new FileRules(REPOSITORY).tracesOfAMachine()).isEmpty();
    }

    @Test
    void no_jar_ships_settings_or_tests() {
        assertThat(Debts.without(new FileRules(REPOSITORY).shippedByMistake())).isEmpty();
    }

    @Test
    void the_walk_finds_the_modules_and_their_sources() {
        assertThat(REPOSITORY.modules()).contains("reminder-core", "quality/architecture");
        assertThat(REPOSITORY.publishedModules()).contains("reminder-core").doesNotContain("quality/architecture");
        assertThat(MAIN).isNotEmpty();
        assertThat(TESTS).extracting(Source::name).anyMatch(name -> name.endsWith("architecture/SourcesTest.java"));
    }
}
