package io.napomni.testkit.fake.bitrix24.data;

/**
 * One e-mail address or telephone of a contact or company. The value is whatever people typed, several addresses
 * included.
 *
 * @param id given by the portal when the item is put; 0 before
 * @param typeId {@code EMAIL} or {@code PHONE}
 * @param valueType {@code WORK}, {@code HOME}, {@code MOBILE} and so on
 */
public record MultiField(long id, String typeId, String valueType, String value) {
    public static MultiField workEmail(String value) {
        return new MultiField(0, "EMAIL", "WORK", value);
    }

    public static MultiField homeEmail(String value) {
        return new MultiField(0, "EMAIL", "HOME", value);
    }

    public static MultiField workPhone(String value) {
        return new MultiField(0, "PHONE", "WORK", value);
    }

    public MultiField withId(long given) {
        return new MultiField(given, typeId, valueType, value);
    }
}
