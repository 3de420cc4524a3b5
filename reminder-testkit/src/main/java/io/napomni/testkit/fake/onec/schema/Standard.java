package io.napomni.testkit.fake.onec.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The fields that every set of a kind has; their names are English in 1C too. */
final class Standard {
    static final List<Property> ROW = List.of(of("Ref_Key", Edm.GUID), of("LineNumber", Edm.INT64));

    private Standard() {}

    static List<Property> of(Kind kind, String set, Collection<String> words) {
        return switch (kind) {
            case CATALOG, CHART_OF_ACCOUNTS -> catalog(set, words);
            case DOCUMENT -> document();
            case PERIODIC_INFORMATION -> List.of(of("Period", Edm.DATE_TIME));
            default -> List.of();
        };
    }

    /** The one or two properties that name the document that wrote a record. */
    static List<Property> recorder(List<String> documents) {
        if (documents.size() == 1) {
            return List.of(PropertyLine.reference("Recorder", Use.STANDARD, documents));
        }
        return composite("Recorder", documents);
    }

    static List<Property> record(Kind kind, List<Property> recorder) {
        List<Property> all = new ArrayList<>(List.of(of("Period", Edm.DATE_TIME)));
        all.addAll(recorder);
        all.addAll(List.of(of("LineNumber", Edm.INT64), of("Active", Edm.BOOLEAN)));
        if (kind == Kind.BALANCE) {
            all.add(of("RecordType", Edm.STRING));
        }
        return all;
    }

    private static List<Property> document() {
        return List.of(
                of("Ref_Key", Edm.GUID),
                of("DataVersion", Edm.STRING),
                of("Number", Edm.STRING),
                of("Date", Edm.DATE_TIME),
                of("DeletionMark", Edm.BOOLEAN),
                of("Posted", Edm.BOOLEAN));
    }

    private static List<Property> catalog(String set, Collection<String> words) {
        List<Property> all = new ArrayList<>(
                List.of(of("Ref_Key", Edm.GUID), of("DataVersion", Edm.STRING), of("DeletionMark", Edm.BOOLEAN)));
        if (words.contains("code")) {
            all.add(of("Code", Edm.STRING));
        }
        all.add(of("Description", Edm.STRING));
        all.addAll(owner(words));
        if (words.contains("parent") || words.contains("folders")) {
            all.add(PropertyLine.reference("Parent", Use.STANDARD, List.of(set)));
        }
        if (words.contains("folders")) {
            all.add(of("IsFolder", Edm.BOOLEAN));
        }
        all.addAll(List.of(of("Predefined", Edm.BOOLEAN), of("PredefinedDataName", Edm.STRING)));
        return all;
    }

    private static List<Property> owner(Collection<String> words) {
        List<String> owners = words.stream()
                .filter(word -> word.startsWith("owner="))
                .flatMap(word -> SchemaText.names(word.substring("owner=".length())).stream())
                .toList();
        return switch (owners.size()) {
            case 0 -> List.of();
            case 1 -> List.of(PropertyLine.reference("Owner", Use.STANDARD, owners));
            default -> composite("Owner", owners);
        };
    }

    private static List<Property> composite(String name, List<String> targets) {
        return List.of(
                new Property(name, Edm.STRING, Use.STANDARD, targets, Optional.empty()),
                of(name + Property.TYPE, Edm.STRING));
    }

    private static Property of(String name, Edm type) {
        return Property.of(name, type, Use.STANDARD);
    }
}
