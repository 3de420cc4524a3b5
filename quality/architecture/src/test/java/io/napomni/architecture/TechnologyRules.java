package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each technology lives in its own room, and none of it shows in what we publish. */
record TechnologyRules(House house) {

    /** A root of somebody else's packages, and the folders of ours that may use it. */
    record Technology(String root, List<String> homes) {

        boolean isUsed(JavaClass type) {
            return House.within(type.getPackageName(), root);
        }
    }

    static final List<Technology> TECHNOLOGIES = List.of(
            new Technology("java.sql", List.of("jdbc", "example")),
            new Technology("javax.sql", List.of("jdbc", "runner", "example")),
            new Technology("com.github.kagkarlsson", List.of("example")),
            new Technology("com.zaxxer.hikari", List.of("example")),
            new Technology("org.sqlite", List.of("jdbc")),
            new Technology("jakarta.mail", List.of("smtp")),
            new Technology("org.eclipse.angus", List.of("smtp")),
            new Technology("com.github.jknack", List.of("template")),
            new Technology("com.fasterxml.jackson", List.of("bitrix24", "onec", "testkit.fake", "runner")),
            new Technology("io.github.resilience4j", List.of("bitrix24", "onec")),
            new Technology("java.net.http", List.of("bitrix24", "onec")),
            new Technology("com.sun.net.httpserver", List.of("testkit.fake", "runner", "example")),
            new Technology("picocli", List.of("runner")),
            new Technology("me.tongfei.progressbar", List.of("runner")));

    private static final Set<String> NEVER_SHOWN =
            Set.of("com.fasterxml.jackson", "io.github.resilience4j", "com.github.jknack", "jakarta.mail");

    Stream<HouseRule> all() {
        return Stream.concat(
                TECHNOLOGIES.stream().map(this::staysAtHome), Stream.of(staysHidden(), fakesNeedNoTestFramework()));
    }

    private HouseRule staysAtHome(Technology technology) {
        var homes = String.join(", ", technology.homes());
        var rule = classes()
                .that(areNotIn(technology.homes()))
                .should(Conditions.neverDependOn(technology.root() + " belongs to " + homes, technology::isUsed));
        return new HouseRule(Set.of(Room.values()), rule.as(technology.root() + " is used only in " + homes));
    }

    private DescribedPredicate<JavaClass> areNotIn(List<String> folders) {
        return DescribedPredicate.describe(
                "stand outside " + String.join(", ", folders),
                type -> house.owns(type)
                        && folders.stream()
                                .noneMatch(folder -> House.within(type.getPackageName(), house.base() + "." + folder)));
    }

    /** A fake of a portal that speaks JSON has JSON for its subject. */
    private HouseRule staysHidden() {
        var rule = classes()
                .that(house.in(Room.PUBLISHED))
                .and()
                .arePublic()
                .and(areNotIn(List.of("testkit.fake")))
                .should(Conditions.each("show no technology", (type, complaints) -> {
                    type.getAllRawSuperclasses().stream()
                            .filter(TechnologyRules::isNeverShown)
                            .forEach(parent -> complaints.accept(type.getName() + " is a " + parent.getName()));
                    type.getMembers().stream()
                            .filter(TechnologyRules::isSeenOutside)
                            .filter(member ->
                                    member.getAllInvolvedRawTypes().stream().anyMatch(TechnologyRules::isNeverShown))
                            .forEach(member -> complaints.accept(
                                    member.getFullName() + " shows a technology to callers: hide it in the room"));
                }));
        return new HouseRule(
                Room.PUBLISHED, rule.as("published types show no Jackson, Resilience4j, Handlebars or mail"));
    }

    private HouseRule fakesNeedNoTestFramework() {
        var fakes = DescribedPredicate.describe(
                "are fakes",
                (JavaClass type) -> House.within(type.getPackageName(), house.base() + ".testkit.fake")
                        || House.within(type.getPackageName(), house.base() + ".testkit.memory"));
        var rule = classes()
                .that(fakes)
                .should(Conditions.neverDependOn(
                        "fakes serve demos too, without a test framework",
                        target -> House.within(target.getPackageName(), "org.junit")
                                || House.within(target.getPackageName(), "org.assertj")));
        return new HouseRule(Set.of(Room.TESTKIT), rule.as("fakes and in-memory ports need no test framework"));
    }

    private static boolean isSeenOutside(JavaMember member) {
        var modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isNeverShown(JavaClass type) {
        return NEVER_SHOWN.stream().anyMatch(root -> House.within(type.getPackageName(), root));
    }
}
