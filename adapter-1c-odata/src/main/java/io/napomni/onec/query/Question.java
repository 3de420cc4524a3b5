package io.napomni.onec.query;

/** What can be asked of a base: reading only. */
public sealed interface Question permits SetQuery, EntityQuery, CountQuery, SetList, VirtualTable {

    /** How it stands in the address. */
    Resource resource();
}
