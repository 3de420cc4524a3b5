package io.napomni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that say nothing, and methods and fields that let others change a value. */
record NameRules(House house) {

    private static final Set<Room> ALL = EnumSet.allOf(Room.class);
    private static final Pattern EMPTY_WORD = Pattern.compile(".*(Impl|Manager|Helper|Utils?)");
    private static final Pattern SETTER = Pattern.compile("set\\p{Upper}.*");

    Stream<HouseRule> all() {
        return Stream.of(namesSaySomething(), noSetters(), noMutableStatics());
    }

    private HouseRule namesSaySomething() {
        var person = house.base() + ".model.Manager";
        var rule = classes()
                .that(house.anywhere())
                .should(Conditions.<JavaClass>each("say what they are", (type, complaints) -> {
                    if (EMPTY_WORD.matcher(type.getSimpleName()).matches()
                            && !type.getName().equals(person)) {
                        complaints.accept(type.getName() + ": name it by its role or its technology");
                    }
                }));
        return new HouseRule(ALL, rule.as("no class is an Impl, Manager, Helper or Util"));
    }

    private HouseRule noSetters() {
        var rule = methods()
                .that()
                .areDeclaredInClassesThat(house.anywhere())
                .should(Conditions.<JavaMethod>each("be no setter", (method, complaints) -> {
                    if (isSetter(method) && !isAskedForByOthers(method)) {
                        complaints.accept(method.getFullName() + " changes a value: make a new one with `with…`");
                    }
                }));
        return new HouseRule(ALL, rule.as("there are no setters"));
    }

    private HouseRule noMutableStatics() {
        var rule = fields().that()
                .areDeclaredInClassesThat(house.anywhere())
                .and()
                .areStatic()
                .should()
                .beFinal();
        return new HouseRule(ALL, rule.as("static fields are final"));
    }

    private static boolean isSetter(JavaMethod method) {
        return SETTER.matcher(method.getName()).matches()
                && method.getRawParameterTypes().size() == 1
                && method.getRawReturnType().isEquivalentTo(void.class);
    }

    /** A DataSource that wraps another must have its setters. */
    private boolean isAskedForByOthers(JavaMethod method) {
        var types =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        var owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(parent -> !house.owns(parent))
                .anyMatch(parent -> parent.tryGetMethod(method.getName(), types).isPresent());
    }
}
