package io.napomni.calendar;

/** Whether a day has come, as far as the calendar can tell. */
public enum Reached {
    YES,
    NO,
    /** It depends on a year that the calendar does not know. */
    UNKNOWN;

    static Reached of(boolean reached) {
        return reached ? YES : NO;
    }
}
