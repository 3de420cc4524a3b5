package io.napomni.onec.profile;

import io.napomni.onec.metadata.Edm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A property that holds a meaning.
 *
 * @param path {@code Property} or {@code Section/Property}, as {@code $select} takes it
 * @param required whether the capability is of no use without it
 * @param values the values at which the meaning is true, for meanings which say "whether"; else empty
 */
public record Field(Meaning meaning, String path, boolean required, List<String> values) {
    private static final Set<String> FLAGS = Set.of("true", "false");

    /** Copies what it is given. */
    public Field {
        values = List.copyOf(values);
    }

    /** The tabular section in which it stands. */
    public Optional<String> section() {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
    }

    /** The property in its set or section. */
    public String property() {
        return path.substring(path.indexOf('/') + 1);
    }

    /** Whether it may refer to several sets; then {@link #typeProperty} says to which. */
    public boolean isComposite() {
        return meaning.kind() == Kind.REFERENCE && !path.endsWith("_Key");
    }

    /** The property that names the set to which a composite reference leads. */
    public String typeProperty() {
        return property() + "_Type";
    }

    /** A flag can only be asked for true and false, and nothing else can. */
    boolean fits(Edm type) {
        boolean asksFlag = !values.isEmpty() && FLAGS.containsAll(values);
        boolean aboutFlags = type == Edm.BOOLEAN ? !values.isEmpty() && !asksFlag : asksFlag;
        boolean reference = meaning.kind() != Kind.REFERENCE || (type == Edm.STRING) == isComposite();
        return meaning.kind().fits(type) && !aboutFlags && reference;
    }
}
