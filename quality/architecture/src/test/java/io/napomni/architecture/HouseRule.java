package io.napomni.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Set;

/** A rule and the rooms it watches; it may find no class only while none of those rooms exists. */
record HouseRule(Set<Room> watches, ArchRule rule) {

    String name() {
        return rule.getDescription();
    }

    EvaluationResult over(JavaClasses classes, Set<Room> missing) {
        return rule.allowEmptyShould(missing.containsAll(watches)).evaluate(classes);
    }

    @Override
    public String toString() {
        return name();
    }
}
