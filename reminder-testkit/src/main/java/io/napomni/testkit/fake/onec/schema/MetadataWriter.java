package io.napomni.testkit.fake.onec.schema;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code $metadata} as 1C writes it: EDM of 2009/11, open types, no AssociationSet, functions bound to sets by a
 * parameter and without an EntitySet.
 */
final class MetadataWriter {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
            <edmx:DataServices m:DataServiceVersion="3.0" m:MaxDataServiceVersion="3.0"\
             xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
            <Schema Namespace="StandardODATA" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">
            """;

    private static final String TAIL = "</EntityContainer>\n</Schema>\n</edmx:DataServices>\n</edmx:Edmx>\n";

    private final BaseSchema schema;
    private final Appendable out;

    MetadataWriter(BaseSchema schema, Appendable out) {
        this.schema = schema;
        this.out = out;
    }

    void write(int padding) throws IOException {
        out.append(HEAD);
        for (SetSchema set : schema.sets()) {
            entityType(set);
        }
        for (int at = 1; at <= padding; at++) {
            out.append(Padding.type(at));
        }
        for (SetSchema set : schema.sets()) {
            rowTypes(set);
            associations(set);
        }
        for (Enumeration one : schema.enumerations()) {
            enumeration(one);
        }
        container(padding);
        out.append(TAIL);
    }

    private void entityType(SetSchema set) throws IOException {
        open("EntityType", set.name());
        line("<Key>");
        for (String key : set.key()) {
            line("<PropertyRef Name=\"" + key + "\"/>");
        }
        line("</Key>");
        properties(set);
        for (SetSchema section : set.sections()) {
            line("<Property Name=\"" + section.field() + "\" Type=\"Collection(StandardODATA." + rowType(set, section)
                    + ")\" Nullable=\"false\"/>");
        }
        for (Property property : navigable(set)) {
            line("<NavigationProperty Name=\"" + property.plainName() + "\" Relationship=\"StandardODATA."
                    + relation(set, property) + "\" FromRole=\"Begin\" ToRole=\"End\"/>");
        }
        line("</EntityType>");
    }

    private void properties(SetSchema set) throws IOException {
        for (Property property : set.properties()) {
            boolean nullable = !set.key().contains(property.name());
            line("<Property Name=\"" + property.name() + "\" Type=\""
                    + property.type().typeName() + "\" Nullable=\"" + nullable + "\"/>");
        }
    }

    private void rowTypes(SetSchema set) throws IOException {
        for (SetSchema section : set.sections()) {
            open("ComplexType", rowType(set, section));
            properties(section);
            line("</ComplexType>");
        }
        for (VirtualTable table : set.virtualTables()) {
            if (!slice(table)) {
                open("ComplexType", set.name() + "_" + table.function());
                for (Property property : VirtualRow.of(set, table)) {
                    line("<Property Name=\"" + property.name() + "\" Type=\""
                            + property.type().typeName() + "\" Nullable=\"true\"/>");
                }
                line("</ComplexType>");
            }
        }
    }

    private void associations(SetSchema set) throws IOException {
        for (Property property : navigable(set)) {
            line("<Association Name=\"" + relation(set, property) + "\">");
            line("<End Role=\"Begin\" Type=\"StandardODATA." + set.name() + "\" Multiplicity=\"*\"/>");
            line("<End Role=\"End\" Type=\"StandardODATA." + property.targets().get(0) + "\" Multiplicity=\"0..1\"/>");
            line("</Association>");
        }
    }

    private void enumeration(Enumeration one) throws IOException {
        line("<EnumType Name=\"" + one.name() + "\">");
        for (String value : one.values()) {
            line("<Member Name=\"" + value + "\"/>");
        }
        line("</EnumType>");
    }

    private void container(int padding) throws IOException {
        line("<EntityContainer Name=\"EnterpriseV8\" m:IsDefaultEntityContainer=\"true\">");
        Stream<String> names = schema.sets().stream().map(SetSchema::name);
        for (String name : (Iterable<String>) Stream.concat(names, Padding.names(padding))::iterator) {
            line("<EntitySet Name=\"" + name + "\" EntityType=\"StandardODATA." + name + "\"/>");
        }
        for (SetSchema set : schema.sets()) {
            for (VirtualTable table : set.virtualTables()) {
                line(Functions.of(set, table));
            }
            if (set.kind() == Kind.DOCUMENT) {
                line(Functions.POST.replace("{set}", set.name()));
            }
        }
    }

    private List<Property> navigable(SetSchema set) {
        return set.properties().stream()
                .filter(property -> schema.navigation(property).isPresent())
                .toList();
    }

    private static boolean slice(VirtualTable table) {
        return table == VirtualTable.SLICE_LAST || table == VirtualTable.SLICE_FIRST;
    }

    private static String rowType(SetSchema set, SetSchema section) {
        return (section.kind() == Kind.RECORDS ? set.name() : section.name()) + "_RowType";
    }

    private static String relation(SetSchema set, Property property) {
        return set.name() + "_" + property.plainName();
    }

    private void open(String element, String name) throws IOException {
        line("<" + element + " Name=\"" + name + "\" OpenType=\"true\">");
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
