package io.napomni.onec.profile;

import io.napomni.onec.metadata.Edm;
import java.util.Locale;
import java.util.Set;

/** What sort of value a meaning has, whatever the property is called. */
enum Kind {
    TEXT("text", "строка", Edm.STRING, Edm.DECLARED),
    DATE("a date", "дата", Edm.DATE_TIME),
    NUMBER("a number", "число", Edm.DOUBLE, Edm.INT16, Edm.INT32, Edm.INT64),
    /** Of one type ({@code X_Key}) or of several ({@code X} with {@code X_Type}). */
    REFERENCE("a reference", "ссылка", Edm.GUID, Edm.STRING),
    /** A value of an enumeration, or true and false where a configuration asks the same with a flag. */
    CHOICE("a value of an enumeration", "значение перечисления", Edm.STRING, Edm.DECLARED, Edm.BOOLEAN);

    private final String english;
    private final String russian;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Edm> types;

    Kind(String english, String russian, Edm... types) {
        this.english = english;
        this.russian = russian;
        this.types = Set.of(types);
    }

    String named(Locale language) {
        return language.getLanguage().equals("ru") ? russian : english;
    }

    boolean fits(Edm type) {
        return types.contains(type);
    }
}
