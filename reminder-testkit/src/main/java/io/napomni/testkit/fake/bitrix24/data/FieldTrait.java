package io.napomni.testkit.fake.bitrix24.data;

/** A property of a field that {@code crm.item.fields} shows as {@code isReadOnly}, {@code isMultiple} and so on. */
public enum FieldTrait {
    READ_ONLY,
    IMMUTABLE,
    REQUIRED,
    MULTIPLE,
    DYNAMIC,
    /** Switched off in the settings of the portal: always null in {@code crm.item.*}, and never written. */
    DISABLED,
    /** Made of the multi-fields of the item; cannot be filtered by. */
    COMPUTED
}
