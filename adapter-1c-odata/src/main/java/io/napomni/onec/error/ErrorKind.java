package io.napomni.onec.error;

/** What kind of trouble a question met, and what a person can do. */
public enum ErrorKind {
    /** The web server does not know the user or the password. */
    PASSWORD(
            "1C does not accept the login or the password",
            "Check both, and that the user of the base may sign in with a password."),
    /** The user is known and may not read this. */
    RIGHTS(
            "the user may not read this",
            "Give the user of the base a role with the right to read it, and the right to use OData."),
    /** The set is not in the interface. */
    NOT_PUBLISHED(
            "this object is not published over OData",
            "In 1C, tick it in the settings of the standard OData interface (Состав OData)."),
    /** There is no such object. */
    NOT_FOUND("there is no object with this key", "It may have been deleted."),
    /** A field is not known. */
    FIELD_MISSING("a field is missing", "Check the names of fields in the configuration against those of this base."),
    /** 1C does not understand the question. */
    BAD_QUERY(
            "1C does not understand the question",
            "Check the names in the configuration; if they are right, report this."),
    /** 1C has no memory for the answer, or it is longer than we read. */
    TOO_LARGE("the answer is too large", "Read fewer rows at once: a smaller page or a narrower condition."),
    /** The time limit has passed. */
    TOO_SLOW("no complete answer came in time", "Try again later, or allow more time in the options."),
    /** All licences are in use. */
    LICENCES(
            "1C has no free licence", "Free a licence or add one; publish the base with reuse of sessions. Then wait."),
    /** The session is over. */
    SESSION_LOST("1C has ended the session or could not begin one", "Try again later."),
    /** The base or what stands before it is busy or closed for a while. */
    BUSY("the base is busy or closed for maintenance", "Try again later."),
    /** No connection was made. */
    UNREACHABLE("no connection could be made", "Check the address, the certificate and the network."),
    /** The answer broke off. */
    LOST("no complete answer came", "Try again later."),
    /** The answer is none of 1C's. */
    UNREADABLE(
            "the answer cannot be understood",
            "Open the address in a browser: a sign-in page or another site may stand there."),
    /** The web server does not take such a long address. */
    URL_TOO_LONG(
            "the web server does not take an address of this length",
            "Ask for fewer fields, or choose another form of calls in the options."),
    /** Nothing is published at the address. */
    WRONG_ADDRESS(
            "there is no OData interface at this address",
            "Check the name of the publication, and that OData is enabled in it."),
    /** The base is said to be elsewhere. */
    MOVED("the web server sends us to another address", "Configure that address; we do not carry the password there."),
    /** 1C failed. */
    INTERNAL("1C failed", "Look into the technological log of the 1C server."),
    /** The thread was interrupted. */
    STOPPED("the reading was stopped", "Run again.");

    private final String sentence;
    private final String advice;

    ErrorKind(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** Whether asking for less at once may help. */
    public boolean isTooMuch() {
        return this == TOO_LARGE || this == TOO_SLOW;
    }

    /** Whether such a question was not taken; asking otherwise may help, asking again does not. */
    public boolean isRefusal() {
        return switch (this) {
            case BAD_QUERY, NOT_FOUND, NOT_PUBLISHED, FIELD_MISSING, INTERNAL, URL_TOO_LONG -> true;
            default -> false;
        };
    }

    /** What happened, to stand inside a sentence. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
