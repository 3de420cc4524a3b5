package io.napomni.onec.profile;

import java.util.Locale;
import java.util.Map;

/** The name of a set read as an administrator knows it: {@code Document_X} is the document X. */
final class SetName {
    private static final Map<String, String> RUSSIAN = Map.of(
            "Catalog", "справочник",
            "Document", "документ",
            "InformationRegister", "регистр сведений",
            "AccumulationRegister", "регистр накопления",
            "AccountingRegister", "регистр бухгалтерии",
            "ChartOfAccounts", "план счетов",
            "ChartOfCharacteristicTypes", "план видов характеристик",
            "DocumentJournal", "журнал документов");
    private static final Map<String, String> ENGLISH = Map.of(
            "Catalog", "the catalog",
            "Document", "the document",
            "InformationRegister", "the information register",
            "AccumulationRegister", "the accumulation register",
            "AccountingRegister", "the accounting register",
            "ChartOfAccounts", "the chart of accounts",
            "ChartOfCharacteristicTypes", "the chart of characteristic types",
            "DocumentJournal", "the document journal");

    private SetName() {}

    static String prefix(String set) {
        int cut = set.indexOf('_');
        return cut < 0 ? set : set.substring(0, cut);
    }

    static String bare(String set) {
        return set.substring(set.indexOf('_') + 1);
    }

    static String spoken(String set, Locale language) {
        boolean russian = language.getLanguage().equals("ru");
        String kind = (russian ? RUSSIAN : ENGLISH).getOrDefault(prefix(set), russian ? "объект" : "the object");
        return kind + " «" + bare(set) + "»";
    }
}
