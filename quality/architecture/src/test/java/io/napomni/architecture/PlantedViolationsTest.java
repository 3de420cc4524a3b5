package io.napomni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that has never been seen to fail is decoration: every rule is run over code that breaks it. */
class PlantedViolationsTest {

    private static final String BASE = "planted.house";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);

    static List<HouseRule> rules() {
        return HouseRules.of(BASE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_catches_its_planted_violation(HouseRule rule) {
        var result = rule.over(PLANTED, Set.of());

        assertThat(result.getFailureReport().getDetails()).as(rule.name()).isNotEmpty();
        assertThat(result.getFailureReport().getDetails())
                .as("says whom it caught")
                .allMatch(line -> line.contains("planted.house"));
    }

    @Test
    void every_member_that_reads_the_world_is_caught() throws ClassNotFoundException {
        var report = reportOf("pure rooms read no clock, zone, locale default, chance or system property");

        assertThat(methodsOf("planted.house.rule.ReadsTheWorld"))
                .hasSizeGreaterThan(15)
                .allSatisfy(method -> assertThat(report).contains("ReadsTheWorld." + method + "()"));
    }

    @Test
    void a_shell_may_ask_the_clock_it_is_given_and_no_other() {
        var report = reportOf("shell and adapters take time and zone from an injected Clock");

        assertThat(report)
                .contains("clockOfTheDay", "clockInAZone", "clockBuilt")
                .doesNotContain("OwnClock.given");
    }

    @Test
    void model_and_action_bar_setters_open_interfaces_and_behaviour() {
        var report = reportOf("model and action hold records, enums and sealed interfaces");

        assertThat(report).contains("model.Changes", "action.Loose", "action.Behaves");
    }

    @Test
    void a_console_a_stack_trace_and_an_exit_are_all_caught() {
        var report = reportOf("libraries never speak to a console nor end the process");

        assertThat(report).contains("OwnClock.console", "OwnClock.trace", "OwnClock.end");
    }

    @Test
    void a_knot_between_a_package_and_its_child_is_seen() {
        var knot = new ClassFileImporter().importPackages("planted.knot");
        var rule = new FlowRules(new House("planted.knot")).noCycles();

        assertThat(rule.over(knot, Set.of()).hasViolation()).isTrue();
    }

    private static String reportOf(String name) {
        var rule = rules().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return rule.over(PLANTED, Set.of()).getFailureReport().toString();
    }

    private static List<String> methodsOf(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(type).getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .toList();
    }
}
