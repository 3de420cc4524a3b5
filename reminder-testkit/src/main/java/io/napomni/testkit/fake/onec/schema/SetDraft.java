package io.napomni.testkit.fake.onec.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A set while its file is being read. */
final class SetDraft {
    private final String name;
    private final Collection<String> words;
    private final List<Property> properties = new ArrayList<>();
    private final Map<String, List<Property>> sections = new LinkedHashMap<>();

    SetDraft(String name, Collection<String> words) {
        this.name = name;
        this.words = List.copyOf(words);
    }

    List<Property> properties() {
        return properties;
    }

    List<Property> section(String field) {
        return sections.computeIfAbsent(field, fresh -> new ArrayList<>());
    }

    /** The set itself and those that come with it. */
    List<SetSchema> sets(Collection<String> documents) {
        Kind kind = kind();
        if (kind.recorded()) {
            return recorded(kind, Recorders.among(documents, words));
        }
        List<SetSchema> rows = sections.entrySet().stream()
                .map(section -> rows(section.getKey(), section.getValue()))
                .toList();
        List<Property> all = Stream.concat(Standard.of(kind, name, words).stream(), properties.stream())
                .toList();
        SetSchema set = new SetSchema(name, kind, "", all, key(kind), rows);
        return Stream.concat(Stream.of(set), rows.stream()).toList();
    }

    private SetSchema rows(String field, List<Property> columns) {
        List<Property> all =
                Stream.concat(Standard.ROW.stream(), columns.stream()).toList();
        return new SetSchema(
                name + "_" + field, Kind.TABULAR_SECTION, field, all, List.of("Ref_Key", "LineNumber"), List.of());
    }

    private List<SetSchema> recorded(Kind kind, List<String> recorders) {
        List<Property> recorder = Standard.recorder(recorders);
        List<String> key = recorder.stream().map(Property::name).toList();
        List<Property> all = new ArrayList<>(Standard.record(kind, recorder));
        all.addAll(properties);
        List<String> flatKey =
                Stream.concat(key.stream(), Stream.of("LineNumber")).toList();
        SetSchema flat = new SetSchema(
                name + SetSchema.RECORD_TYPE, Kind.RECORDS, SetSchema.RECORD_SET, all, flatKey, List.of());
        return List.of(new SetSchema(name, kind, "", recorder, key, List.of(flat)), flat);
    }

    private List<String> key(Kind kind) {
        if (kind == Kind.INFORMATION || kind == Kind.PERIODIC_INFORMATION) {
            Stream<String> period = kind == Kind.INFORMATION ? Stream.of() : Stream.of("Period");
            return Stream.concat(
                            period,
                            properties.stream()
                                    .filter(one -> one.use() == Use.DIMENSION)
                                    .map(Property::name))
                    .toList();
        }
        return List.of("Ref_Key");
    }

    private Kind kind() {
        return switch (name.substring(0, name.indexOf('_'))) {
            case "Catalog" -> Kind.CATALOG;
            case "Document" -> Kind.DOCUMENT;
            case "ChartOfAccounts" -> Kind.CHART_OF_ACCOUNTS;
            case "AccountingRegister" -> Kind.ACCOUNTING;
            case "AccumulationRegister" -> words.contains("balance") ? Kind.BALANCE : Kind.TURNOVER;
            case "InformationRegister" ->
                words.contains("recorded")
                        ? Kind.SUBORDINATE_INFORMATION
                        : words.contains("periodic") ? Kind.PERIODIC_INFORMATION : Kind.INFORMATION;
            default -> throw new IllegalStateException("cannot tell what " + name + " is");
        };
    }
}
