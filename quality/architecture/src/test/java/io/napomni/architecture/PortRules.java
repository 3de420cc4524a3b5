package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ports are small, have no body to forget, and fail in words of ours. */
record PortRules(House house) {

    private static final int MOST_METHODS = 5;

    Stream<HouseRule> all() {
        return Stream.of(
                noDefaultBody(), isSmall(), failsInOurWords(), nothingThrowsEverything(), throwsNothingVague());
    }

    private HouseRule noDefaultBody() {
        var rule = classes()
                .that(arePorts())
                .should(
                        Conditions.each(
                                "have no default body",
                                (type, complaints) -> type.getMethods().stream()
                                        .filter(PortRules::hasBody)
                                        .forEach(
                                                method -> complaints.accept(
                                                        method.getFullName()
                                                                + " has a default body: a store that forgets the method would answer by itself"))));
        return new HouseRule(Set.of(Room.PORT), rule.as("a port has no default body"));
    }

    private HouseRule isSmall() {
        var rule = classes().that(arePorts()).should(Conditions.each("be small", (type, complaints) -> {
            var methods = asked(type);
            if (methods.size() > MOST_METHODS) {
                complaints.accept(type.getName() + " asks for " + methods.size() + " methods, at most " + MOST_METHODS);
            }
        }));
        return new HouseRule(Set.of(Room.PORT), rule.as("a port asks for at most " + MOST_METHODS + " methods"));
    }

    private HouseRule failsInOurWords() {
        var rule = codeUnits()
                .that()
                .areDeclaredInClassesThat(house.in(Room.PORT))
                .should(Conditions.<JavaCodeUnit>each(
                        "declare our exceptions",
                        (unit, complaints) -> unit.getThrowsClause().getTypes().stream()
                                .filter(thrown -> !house.owns(thrown))
                                .forEach(thrown -> complaints.accept(unit.getFullName() + " throws " + thrown.getName()
                                        + ": a port throws an exception of ours, with what to do"))));
        return new HouseRule(Set.of(Room.PORT), rule.as("ports throw our own exceptions"));
    }

    private HouseRule nothingThrowsEverything() {
        var rule = codeUnits()
                .that()
                .areDeclaredInClassesThat(house.anywhere())
                .should(Conditions.<JavaCodeUnit>each(
                        "throw something named",
                        // The compiler's own bridge methods repeat what the interface declares.
                        (unit, complaints) -> unit.getThrowsClause().getTypes().stream()
                                .filter(thrown -> !unit.getModifiers().contains(JavaModifier.BRIDGE))
                                .filter(PortRules::isVague)
                                .forEach(thrown -> complaints.accept(
                                        unit.getFullName() + " throws " + thrown.getName() + ": name what can fail"))));
        return new HouseRule(EnumSet.allOf(Room.class), rule.as("no method declares `throws Exception`"));
    }

    private HouseRule throwsNothingVague() {
        var rule = classes()
                .that(house.anywhere())
                .should(Conditions.each(
                        "make named exceptions",
                        (type, complaints) -> type.getConstructorCallsFromSelf().stream()
                                .filter(call -> isVague(call.getTargetOwner())
                                        && !type.isAssignableTo(
                                                call.getTargetOwner().getName()))
                                .forEach(call -> complaints.accept(call.getDescription()))));
        return new HouseRule(
                EnumSet.allOf(Room.class), rule.as("nobody makes a bare Exception, RuntimeException or Error"));
    }

    private DescribedPredicate<JavaClass> arePorts() {
        return house.in(Room.PORT)
                .and(DescribedPredicate.describe(
                        "are open interfaces", type -> type.isInterface() && !type.isAnnotation() && !type.isSealed()))
                .as("are ports");
    }

    private static List<JavaMethod> asked(JavaClass port) {
        return Stream.concat(
                        port.getMethods().stream(),
                        port.getAllRawInterfaces().stream().flatMap(parent -> parent.getMethods().stream()))
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
    }

    private static boolean hasBody(JavaMethod method) {
        var modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.ABSTRACT)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.PRIVATE);
    }

    private static boolean isVague(JavaClass thrown) {
        return Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error", "java.lang.Throwable")
                .contains(thrown.getName());
    }
}
