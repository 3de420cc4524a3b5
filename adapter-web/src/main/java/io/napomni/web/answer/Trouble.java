package io.napomni.web.answer;

import io.napomni.rule.Reason;

/** Why a form is shown again. */
enum Trouble {
    NONE("none"),
    /** Sent without the page, too soon, or too late after it. */
    AGAIN("again"),
    NO_CHOICE("noChoice"),
    NO_DAY("noDay"),
    DAY_TOO_SOON("dayTooSoon"),
    DAY_TOO_LATE("dayTooLate"),
    TOO_LONG("tooLong"),
    /** Something was wanted of a line that is not there, or no longer. */
    NO_LINE("noLine"),
    NO_AMOUNT("noAmount"),
    /** More than is left. */
    TOO_MUCH("tooMuch");

    private final String name;

    Trouble(String name) {
        this.name = name;
    }

    /** In templates. */
    String variable() {
        return name;
    }

    static Trouble of(Reason refused) {
        return switch (refused.code()) {
            case "later-too-soon" -> DAY_TOO_SOON;
            case "later-too-late" -> DAY_TOO_LATE;
            case "text-too-long" -> TOO_LONG;
            default -> AGAIN;
        };
    }
}
