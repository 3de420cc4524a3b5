package io.napomni.testkit.fake.onec.schema;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one 1C base publishes. Immutable: {@code without} and {@code withPadding} give another one.
 *
 * <p>Names and types are those of the standard configurations, as many of them as an adapter for reminders reads.
 */
public final class BaseSchema {
    private final String profile;
    private final List<SetSchema> sets;
    private final Map<String, SetSchema> byName;
    private final List<Enumeration> enumerations;
    private final int padding;

    BaseSchema(String profile, List<SetSchema> sets, List<Enumeration> enumerations, int padding) {
        this.profile = profile;
        this.sets = List.copyOf(sets);
        this.byName = sets.stream().collect(Collectors.toUnmodifiableMap(SetSchema::name, Function.identity()));
        this.enumerations = List.copyOf(enumerations);
        this.padding = padding;
    }

    /**
     * The schema of a configuration.
     *
     * @param profile {@code ut11} (11.5.8), {@code ut11.5.20}, {@code erp} (2.5), {@code ka} (as erp), {@code bp} (3.0)
     * or {@code unf} (3.0)
     * @throws IllegalArgumentException if there is no such profile
     */
    public static BaseSchema of(String profile) {
        return Profiles.read(profile);
    }

    /** The names that {@link #of} knows. */
    public static List<String> profiles() {
        return Profiles.NAMES;
    }

    public String profile() {
        return profile;
    }

    /** All sets, those of tabular sections and of register records among them, in the order of publication. */
    public List<SetSchema> sets() {
        return sets;
    }

    public Optional<SetSchema> set(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Enumeration> enumerations() {
        return enumerations;
    }

    /** The navigation property of a reference is there only if the set it leads to is published. */
    public Optional<SetSchema> navigation(Property property) {
        return property.target().flatMap(this::set);
    }

    /** As if nobody had published this set; its tabular sections and records go with it. */
    public BaseSchema without(String set) {
        mustHave(set);
        return with(sets.stream()
                .filter(one -> !one.name().equals(set) && !one.name().startsWith(set + "_"))
                .toList());
    }

    /**
     * As in a release where this set has no such property (of a composite both halves go) or no such tabular section.
     *
     * @throws IllegalArgumentException if the set has none
     */
    public BaseSchema without(String set, String property) {
        SetSchema from = mustHave(set);
        if (from.section(property).isPresent()) {
            return without(set + "_" + property)
                    .change(
                            set,
                            one -> one.withSections(one.sections().stream()
                                    .filter(section -> !section.field().equals(property))
                                    .toList()));
        }
        SetSchema rows = from.kind().recorded() ? from.sections().get(0) : from;
        if (from.property(property).isEmpty() && rows.property(property).isEmpty()) {
            throw new IllegalArgumentException(set + " has no " + property + " in profile " + profile);
        }
        return change(set, one -> one.without(property))
                .change(set + SetSchema.RECORD_TYPE, one -> one.without(property));
    }

    /** With so many types more that nobody reads, of about four thousand bytes each: a real base has 4,000 types. */
    public BaseSchema withPadding(int types) {
        return new BaseSchema(profile, sets, enumerations, types);
    }

    /** The answer to {@code $metadata}, in 1C's dialect. */
    public String metadataXml() {
        StringWriter text = new StringWriter();
        writeMetadata(text);
        return text.toString();
    }

    /** {@link #metadataXml} piece by piece; leaves the target open. */
    public void writeMetadata(Appendable target) {
        try {
            new MetadataWriter(this, target).write(padding);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SetSchema mustHave(String set) {
        return set(set).orElseThrow(() ->
                new IllegalArgumentException("profile " + profile + " has no set " + set + "; see BaseSchema.sets()"));
    }

    private BaseSchema change(String set, UnaryOperator<SetSchema> change) {
        UnaryOperator<SetSchema> one = old -> old.name().equals(set) ? change.apply(old) : old;
        return with(sets.stream()
                .map(old -> one.apply(old)
                        .withSections(
                                one.apply(old).sections().stream().map(one).toList()))
                .toList());
    }

    private BaseSchema with(List<SetSchema> others) {
        return new BaseSchema(profile, others, enumerations, padding);
    }
}
