package io.napomni.bitrix24.install;

/**
 * One thing that an application needs, and how it stands.
 *
 * @param name an event, a placement or the code of a robot
 * @param why for a refused one: what the portal says and what to do; else empty
 */
public record Registration(Kind kind, String name, State state, String why) {

    /** What can be registered, with the permission that the application needs for it. */
    public enum Kind {
        EVENT("crm"),
        PLACEMENT("placement"),
        ROBOT("bizproc");

        private final String permission;

        Kind(String permission) {
            this.permission = permission;
        }

        /** For example {@code placement}. */
        public String permission() {
            return permission;
        }
    }

    /** How it stands. */
    public enum State {
        /** It was there already. */
        PRESENT,
        /** It is not there. */
        MISSING,
        /** It was registered now. */
        ADDED,
        /** The portal refused. */
        REFUSED,
        /** No answer came: run again to see. */
        UNKNOWN
    }

    Registration as(State other, String because) {
        return new Registration(kind, name, other, because);
    }
}
