package io.napomni.bitrix24.rest;

/** What kind of trouble a call met, what it says about the call, and what a person can do. */
public enum ErrorKind {
    /** More requests than the portal takes; refused before anything was done. */
    REQUEST_LIMIT(
            true, "there are more requests than the portal takes", "Run other jobs of this portal at other times."),
    /** The method has used up its working time; refused before anything was done. */
    OPERATING_LIMIT(true, "the method has used up its working time on the portal", "Try again in ten minutes."),
    /** The vendor blocks the portal's REST. */
    BLOCKED(true, "the vendor has blocked REST of the portal because of overload", "Ask Bitrix24 support."),
    /** The webhook or the application is not, or no longer, known. */
    CREDENTIALS(
            true,
            "the portal does not accept the webhook or the application",
            "Make a new incoming webhook and configure it, or authorise the application again."),
    /** The access token of an application has expired. */
    WORN(true, "the portal no longer accepts the access token", "Authorise the application again."),
    /** The webhook's owner or its permissions do not allow the call. */
    RIGHTS(true, "the webhook may not do this", "Give it the permission for this method, and its owner access."),
    /** A page that is not the portal's forbids the call. */
    BARRED(
            true,
            "something on the way to the portal forbids the call",
            "Ask whoever keeps the proxy or firewall there to let it through."),
    /** The portal's plan has no REST. */
    PLAN(true, "the plan of the portal does not include this", "Change the plan of the portal, or pay for it."),
    /** The portal does not know the method. */
    NO_METHOD(
            true,
            "the portal does not know this method",
            "Check the address; a self-hosted portal may need an update."),
    /** What the call is about does not exist. */
    NOT_FOUND(true, "there is nothing of this id in the portal", "It may have been deleted."),
    /** The portal did not like the request. */
    REQUEST(true, "the portal refused the request", "Check the field mapping; if it is right, report this."),
    /** The portal was deleted. */
    GONE(true, "the portal was deleted", "Configure the webhook of another portal."),
    /** The portal has another address now. */
    MOVED(true, "the portal has moved to another address", "Configure the webhook with the new address."),
    /** No connection was made. */
    UNREACHABLE(true, "no connection could be made", "Check the address and the network."),
    /** The call was given up before it was sent. */
    STOPPED(true, "the call was stopped before it was sent", "Run again."),
    /** The portal failed; what it did is not known. */
    SERVER(false, "the portal failed", "Try again later."),
    /** No complete answer came; what was done is not known. */
    LOST(false, "no complete answer came", "Try again later."),
    /** The answer cannot be understood; what was done is not known. */
    UNREADABLE(false, "the answer cannot be understood", "Check that the address is that of a Bitrix24 portal."),
    /** The answer is longer than we read; what was done is not known. */
    TOO_LARGE(false, "the answer is too long", "Report this; the limit is 16 MB.");

    private final boolean certainlyNotDone;
    private final String sentence;
    private final String advice;

    ErrorKind(boolean certainlyNotDone, String sentence, String advice) {
        this.certainlyNotDone = certainlyNotDone;
        this.sentence = sentence;
        this.advice = advice;
    }

    /** Whether it is certain that the call changed nothing. */
    public boolean isCertainlyNotDone() {
        return certainlyNotDone;
    }

    /** Whether asking again may help without anybody's doing. */
    public boolean isPassing() {
        return switch (this) {
            case REQUEST_LIMIT, OPERATING_LIMIT, UNREACHABLE, SERVER, LOST, UNREADABLE -> true;
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
