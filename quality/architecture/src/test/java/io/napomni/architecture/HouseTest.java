package io.napomni.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own classes, all modules together, keep every rule. */
class HouseTest {

    private static final String BASE = "io.napomni";
    /** Rooms whose issue has not come yet. Take a room out of this list when it is built. */
    private static final Set<Room> NOT_BUILT_YET = EnumSet.of(Room.ANSWER);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    static List<HouseRule> rules() {
        return HouseRules.of(BASE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void our_classes_keep(HouseRule rule) {
        var result = rule.over(CLASSES, NOT_BUILT_YET);

        assertThat(Debts.without(result.getFailureReport().getDetails()))
                .as(rule.name())
                .isEmpty();
    }

    @Test
    void no_rule_watches_a_room_that_does_not_exist() {
        var house = new House(BASE);
        var existing = CLASSES.stream()
                .flatMap(type -> house.roomOf(type).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Room.class)));

        var missing = EnumSet.complementOf(existing);
        missing.removeAll(NOT_BUILT_YET);
        assertThat(missing).as("rooms named in a rule, without a class").isEmpty();
    }

    @Test
    void every_home_of_a_technology_is_a_room() {
        var rooms = Arrays.stream(Room.values()).map(Room::folder).toList();

        assertThat(TechnologyRules.TECHNOLOGIES)
                .flatExtracting(TechnologyRules.Technology::homes)
                .allMatch(home -> rooms.contains(home.replaceFirst("\\..*", "")));
    }

    @Test
    void every_package_of_every_module_is_looked_at() {
        var imported = CLASSES.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());

        assertThat(Repository.here().mainPackages())
                .as("packages with types; a module is missing among the dependencies of quality/architecture")
                .isSubsetOf(imported);
    }
}
