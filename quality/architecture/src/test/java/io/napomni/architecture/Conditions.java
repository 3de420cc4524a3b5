package io.napomni.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Conditions that say in one line who broke them and where. */
final class Conditions {

    private Conditions() {}

    static <T> ArchCondition<T> each(String description, BiConsumer<T, Consumer<String>> complain) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                complain.accept(item, message -> events.add(SimpleConditionEvent.violated(item, message)));
            }
        };
    }

    static ArchCondition<JavaClass> dependOnlyOn(
            String description, Predicate<JavaClass> allowed, Function<JavaClass, String> advice) {
        return each(
                description,
                (type, complaints) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !allowed.test(use.getTargetClass().getBaseComponentType()))
                        .forEach(use -> complaints.accept(use.getDescription() + ": " + advice.apply(type))));
    }

    static ArchCondition<JavaClass> neverDependOn(String description, Predicate<JavaClass> banned) {
        return dependOnlyOn(description, banned.negate(), type -> description);
    }

    static ArchCondition<JavaClass> neverTouch(String description, Predicate<JavaAccess<?>> banned) {
        return each(
                description,
                (type, complaints) -> type.getAccessesFromSelf().stream()
                        .filter(banned)
                        .forEach(access -> complaints.accept(access.getDescription())));
    }
}
