package io.napomni.bitrix24.past;

import io.napomni.bitrix24.wire.Json;
import io.napomni.model.Activity;
import io.napomni.port.SourceException;
import java.util.List;

/**
 * Which activities count as contact in both directions: letters that came in, meetings that took place, and calls that
 * are done. An activity does not tell whether a call was answered: a missed call is open until somebody closes it, but one
 * of ours that nobody took may be done.
 *
 * @param outgoingCalls whether our own calls count
 */
public record TwoWay(boolean outgoingCalls) {
    private static final String MEETING = "1";
    private static final String CALL = "2";
    private static final String LETTER = "4";
    private static final String INCOMING = "1";
    private static final String OUTGOING = "2";

    /** The types that it knows. */
    static final List<String> TYPES = List.of(MEETING, CALL, LETTER);

    /** Calls in both directions count. */
    public static TwoWay standard() {
        return new TwoWay(true);
    }

    /** The same without our own calls, where people close calls that nobody took. */
    public TwoWay withoutOutgoingCalls() {
        return new TwoWay(false);
    }

    /** @throws SourceException if the activity does not tell what it is */
    boolean counts(Json activity) {
        return switch (oneOf(activity, "TYPE_ID", List.of("1", "2", "3", "4", "5", "6"))) {
            case MEETING -> isDone(activity);
            case CALL ->
                isDone(activity) && (outgoingCalls || !direction(activity).equals(OUTGOING));
            case LETTER -> direction(activity).equals(INCOMING);
            default -> false;
        };
    }

    /** By what means, of an activity that counts. */
    static Activity.Kind kind(Json activity) {
        return switch (oneOf(activity, "TYPE_ID", TYPES)) {
            case MEETING -> Activity.Kind.MEETING;
            case CALL -> Activity.Kind.CALL;
            default -> Activity.Kind.LETTER;
        };
    }

    private static boolean isDone(Json activity) {
        return oneOf(activity, "COMPLETED", List.of("Y", "N")).equals("Y");
    }

    private static String direction(Json activity) {
        return oneOf(activity, "DIRECTION", List.of("0", "1", "2"));
    }

    private static String oneOf(Json activity, String key, List<String> known) {
        return activity.get(key)
                .text()
                .filter(known::contains)
                .orElseThrow(() -> new SourceException("Bitrix24, crm.activity.list: an activity has no " + key
                        + " that is known. Nothing of this reading is used; if it comes again, report it."));
    }
}
