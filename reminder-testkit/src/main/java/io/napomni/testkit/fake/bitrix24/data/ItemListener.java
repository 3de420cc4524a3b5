package io.napomni.testkit.fake.bitrix24.data;

/** Told of each change of an item after it is seen by readers. */
@FunctionalInterface
interface ItemListener {
    /** @param what ADD, UPDATE or DELETE */
    void happened(EntityType type, long id, String what);
}
