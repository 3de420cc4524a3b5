package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What meets the world takes its time from outside, logs in few places, and never speaks to a console. */
record ShellRules(House house) {

    private static final Set<Room> LOGGING =
            EnumSet.of(Room.RUN, Room.BITRIX24, Room.ONEC, Room.SMTP, Room.JDBC, Room.WEB, Room.RUNNER);

    /** Those who stand on the other side of a port. */
    private static final Set<Room> OUTSIDE = EnumSet.of(Room.TESTKIT, Room.RUNNER);

    /** Asks whether the clock it was given is the machine's, and reads none. */
    private static final String COMPARES_CLOCKS = "io.napomni.run.GuardPost$MachineClock";

    Stream<HouseRule> all() {
        return Stream.of(timeIsInjected(), hostBuildsTheClock(), fewLog(), loggingIsSlf4j(), noConsole());
    }

    private HouseRule timeIsInjected() {
        var guarded = EnumSet.copyOf(Room.PUBLISHED);
        guarded.removeAll(Room.PURE);
        guarded.removeAll(OUTSIDE);
        var rule = classes()
                .that(house.in(guarded))
                .and()
                .doNotHaveFullyQualifiedName(COMPARES_CLOCKS)
                .should(Conditions.neverTouch("have a clock of their own", World::hasItsOwnClock));
        return new HouseRule(guarded, rule.as("shell and adapters take time and zone from an injected Clock"));
    }

    private HouseRule hostBuildsTheClock() {
        var rule = classes()
                .that(house.in(OUTSIDE))
                .should(Conditions.neverTouch("have a hidden clock", World::hasAHiddenClock));
        return new HouseRule(
                Set.of(Room.RUNNER), rule.as("a host may build a Clock and asks the hour of nothing else"));
    }

    private HouseRule fewLog() {
        var rule = classes()
                .that(house.notIn(LOGGING))
                .should(Conditions.neverDependOn("only run and adapters log", target -> isOf(target, "org.slf4j")));
        return new HouseRule(EnumSet.complementOf(EnumSet.copyOf(LOGGING)), rule.as("only run and adapters log"));
    }

    private HouseRule loggingIsSlf4j() {
        var rule = classes()
                .that(house.anywhere())
                .should(Conditions.neverDependOn(
                        "log through slf4j",
                        target -> isOf(target, "java.util.logging")
                                || target.getName().startsWith("java.lang.System$Logger")));
        return new HouseRule(EnumSet.allOf(Room.class), rule.as("logging is slf4j's"));
    }

    private HouseRule noConsole() {
        var rule = classes()
                .that(house.in(Room.PUBLISHED))
                .should(Conditions.neverTouch("never speak to a console", ShellRules::speaksToTheConsole));
        return new HouseRule(Room.PUBLISHED, rule.as("libraries never speak to a console nor end the process"));
    }

    private static boolean speaksToTheConsole(JavaAccess<?> access) {
        var target = access.getTarget();
        var system = target.getOwner().getName().equals("java.lang.System")
                && Set.of("out", "err", "in", "console", "exit").contains(target.getName());
        var trace = target.getName().equals("printStackTrace")
                && target.getFullName().endsWith("()");
        return system || trace;
    }

    private static boolean isOf(JavaClass type, String root) {
        return House.within(type.getPackageName(), root);
    }
}
