package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Pure rooms know the language and values, and nothing of the world. */
record PureRules(House house) {

    private static final Set<String> LANGUAGE = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");
    /** Pure functions that stand in packages of another kind. */
    private static final Set<String> FUNCTIONS =
            Set.of("java.net.IDN", "java.text.Normalizer", "java.text.Normalizer$Form");

    private static final Set<String> MACHINE = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "java.util.Timer");
    /** What a host's own actions and letters may implement; all other interfaces of these rooms are closed. */
    private static final Set<String> OPEN = Set.of("HostAction", "Lettered");

    /** They live for one pass over the facts of one run, in one thread, and count in private. */
    private static final Set<String> COUNTING = Set.of("Judging", "Tally");

    Stream<HouseRule> all() {
        return Stream.of(knowsOnlyTheLanguage(), readsNothingOfTheWorld(), valuesCannotChange(), holdsValuesOnly());
    }

    private HouseRule knowsOnlyTheLanguage() {
        var rule = classes()
                .that(house.in(Room.PURE))
                .should(Conditions.dependOnlyOn(
                        "know only the language",
                        target -> house.owns(target) || isLanguage(target),
                        type -> "pure rooms use only " + new TreeSet<>(LANGUAGE)));
        return new HouseRule(Room.PURE, rule.as("pure rooms know only the language, values and dates"));
    }

    private static boolean isCount(JavaField field) {
        return COUNTING.contains(field.getOwner().getSimpleName())
                && field.getModifiers().contains(JavaModifier.PRIVATE)
                && field.getRawType().isPrimitive();
    }

    private static boolean isLanguage(JavaClass type) {
        var name = type.getName();
        return FUNCTIONS.contains(name) || (LANGUAGE.contains(type.getPackageName()) && !MACHINE.contains(name));
    }

    private HouseRule readsNothingOfTheWorld() {
        var rule = classes().that(house.in(Room.PURE)).should(Conditions.neverTouch("read the world", World::isReadBy));
        return new HouseRule(
                Room.PURE, rule.as("pure rooms read no clock, zone, locale default, chance or system property"));
    }

    private HouseRule valuesCannotChange() {
        var rule = fields().that()
                .areDeclaredInClassesThat(house.in(Room.PURE))
                .and(DescribedPredicate.describe("are no counts of one pass", field -> !isCount(field)))
                .should()
                .beFinal();
        return new HouseRule(Room.PURE, rule.as("fields of pure rooms are final, but for the counts of one pass"));
    }

    private HouseRule holdsValuesOnly() {
        var rule = classes()
                .that(house.in(Room.MODEL, Room.ACTION))
                .should(Conditions.each("be values", (type, complaints) -> {
                    if (!isValue(type)) {
                        complaints.accept(type.getName()
                                + " is no record, enum or sealed interface: model and action hold data only");
                    }
                }));
        return new HouseRule(
                Set.of(Room.MODEL, Room.ACTION), rule.as("model and action hold records, enums and sealed interfaces"));
    }

    private static boolean isValue(JavaClass type) {
        var constantWithBody = type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
        var closed = type.isSealed() || OPEN.contains(type.getSimpleName());
        return type.isRecord()
                || type.isEnum()
                || constantWithBody
                || (type.isInterface() && closed)
                || type.getSimpleName().equals("package-info")
                || isFunctionsOfTheRoom(type);
    }

    /** What several records of one room share: no state, nothing to make, nothing seen outside. */
    private static boolean isFunctionsOfTheRoom(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getModifiers().contains(JavaModifier.FINAL)
                && type.getMembers().stream()
                        .filter(member -> !(member instanceof JavaConstructor))
                        .allMatch(member -> member.getModifiers().contains(JavaModifier.STATIC));
    }
}
