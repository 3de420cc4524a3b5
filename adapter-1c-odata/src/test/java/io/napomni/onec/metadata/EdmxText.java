package io.napomni.onec.metadata;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes a small $metadata in the dialect of 1C: open types, no association sets, functions bound by a parameter. */
public final class EdmxText {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
            <edmx:DataServices xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"
             m:DataServiceVersion="3.0">
            <Schema Namespace="StandardODATA" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">
            """;
    private static final String TAIL = "</Schema></edmx:DataServices></edmx:Edmx>";

    private final StringBuilder types = new StringBuilder();
    private final StringBuilder associations = new StringBuilder();
    private final StringBuilder container = new StringBuilder();

    /** A set with its type; sections as {@code Collection(StandardODATA.…_RowType)}. */
    public EdmxText set(String name, List<String> key, Map<String, String> properties) {
        types.append("<EntityType Name=\"" + name + "\" OpenType=\"true\">\n<Key>");
        key.forEach(each -> types.append("<PropertyRef Name=\"" + each + "\"/>"));
        types.append("</Key>\n");
        properties(properties);
        types.append("</EntityType>\n");
        container.append("<EntitySet Name=\"" + name + "\" EntityType=\"StandardODATA." + name + "\"/>\n");
        return this;
    }

    public EdmxText section(String set, String name, Map<String, String> properties) {
        types.append("<ComplexType Name=\"" + set + "_" + name + "_RowType\">\n");
        properties(properties);
        types.append("</ComplexType>\n");
        return this;
    }

    public EdmxText records(String set, Map<String, String> properties) {
        types.append("<ComplexType Name=\"" + set + "_RowType\">\n");
        properties(properties);
        types.append("</ComplexType>\n");
        return this;
    }

    private void properties(Map<String, String> properties) {
        properties.forEach((name, type) -> {
            String[] link = type.split("->", 2);
            if (link.length == 2) {
                types.append("<NavigationProperty Name=\"" + name + "\" Relationship=\"StandardODATA." + link[0] + "_"
                        + name + "\" FromRole=\"Begin\" ToRole=\"End\"/>\n");
                association(link[0], name, link[1]);
            } else {
                types.append("<Property Name=\"" + name + "\" Type=\"" + type + "\" Nullable=\"true\"/>\n");
            }
        });
    }

    private void association(String set, String name, String target) {
        associations.append(
                "<Association Name=\"" + set + "_" + name + "\"><End Role=\"Begin\" Type=\"StandardODATA." + set
                        + "\" Multiplicity=\"*\"/><End Role=\"End\" Type=\"StandardODATA." + target
                        + "\" Multiplicity=\"0..1\"/></Association>\n");
    }

    public EdmxText enumeration(String name, String... values) {
        types.append("<EnumType Name=\"" + name + "\">");
        for (int i = 0; i < values.length; i++) {
            types.append("<Member Name=\"" + values[i] + "\" Value=\"" + i + "\"/>");
        }
        types.append("</EnumType>\n");
        return this;
    }

    public EdmxText function(String set, String name) {
        container.append("<FunctionImport Name=\"" + name
                + "\" IsBindable=\"true\" ReturnType=\"Collection(StandardODATA."
                + set + "_" + name + ")\"><Parameter Name=\"bindingParameter\" Type=\"Collection(StandardODATA." + set
                + ")\"/><Parameter Name=\"Condition\" Type=\"Edm.String\"/></FunctionImport>\n");
        return this;
    }

    public EdmxText functionOfPath(String set, String name) {
        container.append("<FunctionImport Name=\"" + name + "\" EntitySetPath=\"" + set
                + "\" IsBindable=\"true\"><Parameter Name=\"Period\" Type=\"Edm.DateTime\"/></FunctionImport>\n");
        return this;
    }

    public String xml() {
        return HEAD + types + associations + container() + TAIL;
    }

    public String associationsFirst() {
        return HEAD + associations + container() + types + TAIL;
    }

    private String container() {
        return "<EntityContainer Name=\"StandardODATA\">" + container + "</EntityContainer>";
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
