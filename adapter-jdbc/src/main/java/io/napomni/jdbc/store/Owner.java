package io.napomni.jdbc.store;

/** In whose name effects are claimed. */
@FunctionalInterface
interface Owner {

    /** The tenant's one run, if it is under way. */
    Owner OF_TENANT = run -> run;

    /**
     * The run's name; empty if none is under way.
     *
     * @param tenants the name of the tenant's one run; empty if it is not under way
     */
    String name(String tenants);
}
