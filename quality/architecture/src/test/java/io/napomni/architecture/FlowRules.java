package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Data flows one way, and so do imports. */
record FlowRules(House house) {

    Stream<HouseRule> all() {
        var oneForEachRoom =
                Arrays.stream(Room.values()).filter(room -> room != Room.RUNNER).map(this::importsOnlyWhatStandsAbove);
        return Stream.concat(
                oneForEachRoom, Stream.of(standsInARoom(), noCycles(), scenariosAreStrangers(), ownPortsOnly()));
    }

    private HouseRule importsOnlyWhatStandsAbove(Room room) {
        var rule = classes()
                .that(house.in(room))
                .should(Conditions.dependOnlyOn(
                        "import " + room.permission(),
                        target -> !house.owns(target)
                                || house.roomOf(target).filter(room::mayImport).isPresent(),
                        type -> room.folder() + " may import " + room.permission()));
        return new HouseRule(Set.of(room), rule.as(room.folder() + " imports " + room.permission()));
    }

    private HouseRule standsInARoom() {
        var rule = classes().that(house.anywhere()).should(Conditions.each("stand in a room", (type, complaints) -> {
            if (house.roomOf(type).isEmpty()) {
                complaints.accept(type.getName() + " stands in no room: name its package in Room");
            }
        }));
        return new HouseRule(EnumSet.allOf(Room.class), rule.as("every class stands in a room"));
    }

    /** One level above the base: a pattern that begins at the base does not see a knot between a package and its child. */
    HouseRule noCycles() {
        var parent = house.base().substring(0, house.base().lastIndexOf('.'));
        var rule = slices().matching(parent + ".(**)").should().beFreeOfCycles();
        return new HouseRule(EnumSet.allOf(Room.class), rule.as("packages form no cycle"));
    }

    private HouseRule scenariosAreStrangers() {
        var rule = slices().matching(house.base() + ".scenario.(*)..").should().notDependOnEachOther();
        return new HouseRule(Set.of(Room.SCENARIO), rule.as("scenarios are strangers"));
    }

    private HouseRule ownPortsOnly() {
        var memory = house.base() + ".testkit.memory";
        var rule = classes()
                .that(house.in(Room.RUNNER))
                .should(Conditions.neverDependOn(
                        "examples use real ports, as a host does",
                        (JavaClass target) -> House.within(target.getPackageName(), memory)));
        return new HouseRule(Set.of(Room.RUNNER), rule.as("examples use no in-memory port"));
    }
}
