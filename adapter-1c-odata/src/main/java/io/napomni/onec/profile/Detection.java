package io.napomni.onec.profile;

import io.napomni.onec.metadata.ServiceDocument;
import io.napomni.port.ConfigurationException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a configuration by what it publishes. КА 2 cannot be told from ERP 2 so, and need not: their tables agree. */
final class Detection {
    private static final int SHOWN = 20;

    private Detection() {}

    static String code(ServiceDocument document) {
        Set<String> sets = document.sets();
        if (sets.contains("Document_ЗаказКлиента")) {
            return trade(sets);
        }
        if (sets.containsAll(List.of("Document_ЗаказПокупателя", "Document_РасходнаяНакладная"))) {
            return "unf";
        }
        boolean accounting =
                sets.containsAll(List.of("Document_СчетНаОплатуПокупателю", "Document_ПоступлениеНаРасчетныйСчет"));
        if (accounting || sets.contains("AccountingRegister_Хозрасчетный")) {
            return "bp";
        }
        throw unknown(document);
    }

    /** The releases differ in the registers by which they remember what is to be shipped. */
    private static String trade(Set<String> sets) {
        boolean orders = sets.contains("AccumulationRegister_ЗаказыКлиентов");
        boolean instructions = sets.contains("AccumulationRegister_РаспоряженияНаОтгрузку");
        boolean current = sets.contains("InformationRegister_РаспоряженияНаОтгрузкуКВыполнению");
        if (orders) {
            return instructions ? "erp" : "ut11";
        }
        return instructions || current ? "ut11.5.20" : "ut11";
    }

    private static ConfigurationException unknown(ServiceDocument document) {
        return new ConfigurationException("The configuration of the 1C base is not known by what it publishes. "
                + found(document) + " Publish more in «Состав OData», or name the profile in the configuration: "
                + String.join(", ", Profile.codes()) + ".");
    }

    private static String found(ServiceDocument document) {
        if (document.sets().isEmpty()) {
            return "It publishes nothing.";
        }
        String counts = document.sets().stream()
                .collect(Collectors.groupingBy(SetName::prefix, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        String names = document.sets().stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = document.sets().size() - SHOWN;
        return "Found: " + counts + "; by name: " + names + (more > 0 ? " and " + more + " more." : ".");
    }
}
