package io.napomni.testkit.fake.onec.schema;

import java.util.List;
import java.util.stream.Collectors;

/** FunctionImports: bound to a set by their first parameter, without an EntitySet. */
final class Functions {
    static final String POST = """
            <FunctionImport Name="Post" IsBindable="true" IsSideEffecting="true">
            <Parameter Name="bindingParameter" Type="StandardODATA.{set}"/>
            <Parameter Name="PostingModeOperational" Type="Edm.Boolean"/>
            </FunctionImport>
            <FunctionImport Name="Unpost" IsBindable="true" IsSideEffecting="true">
            <Parameter Name="bindingParameter" Type="StandardODATA.{set}"/>
            </FunctionImport>""";

    private static final String TEXT = "Edm.String";
    private static final String TIME = "Edm.DateTime";

    private Functions() {}

    static String of(SetSchema set, VirtualTable table) {
        boolean slice = table == VirtualTable.SLICE_LAST || table == VirtualTable.SLICE_FIRST;
        String row = slice ? set.name() : set.name() + "_" + table.function();
        String head = "<FunctionImport Name=\"" + table.function() + "\" ReturnType=\"Collection(StandardODATA." + row
                + ")\" IsBindable=\"true\" IsSideEffecting=\"false\">\n";
        String bound = parameter(new String[] {"bindingParameter", "StandardODATA." + set.name()});
        return parameters(set, table).stream()
                .map(Functions::parameter)
                .collect(Collectors.joining("", head + bound, "</FunctionImport>"));
    }

    private static List<String[]> parameters(SetSchema set, VirtualTable table) {
        String[] condition = {"Condition", TEXT};
        String[] dimensions = {set.kind() == Kind.ACCOUNTING ? "ExtraDimensions" : "Dimensions", TEXT};
        String[] period = {"Period", TIME};
        return switch (table) {
            case SLICE_LAST, SLICE_FIRST -> List.of(condition, period);
            case BALANCE -> List.of(condition, dimensions, period);
            case TURNOVERS, BALANCE_AND_TURNOVERS ->
                List.of(condition, dimensions, new String[] {"StartPeriod", TIME}, new String[] {"EndPeriod", TIME});
        };
    }

    private static String parameter(String[] nameAndType) {
        return "<Parameter Name=\"" + nameAndType[0] + "\" Type=\"" + nameAndType[1] + "\"/>\n";
    }
}
