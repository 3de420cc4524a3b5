package io.napomni.bitrix24.inbound;

/** Why a call from outside is not believed or not understood. Nothing of the call itself is in it. */
public enum Refusal {
    /** The connection broke before the whole body had come. */
    BROKEN_OFF(400, "the body did not come whole"),
    /** The body is longer than {@link FormBody#MOST_BYTES}. */
    TOO_LARGE(413, "the body is too long"),
    /** There are more parameters than any call of the portal has. */
    TOO_MANY(400, "there are too many parameters"),
    /** Names are nested deeper than in any call of the portal. */
    TOO_DEEP(400, "parameters are nested too deep"),
    /** The call brings no token, so that it could come from anybody. */
    NO_TOKEN(403, "it has no token; check that the address belongs to the application or webhook configured here"),
    /** The call brings a token that is not ours. */
    WRONG_TOKEN(403, "its token is not the configured one; copy it anew from the portal"),
    /** The token is right, but another portal is named. */
    OTHER_PORTAL(403, "it names another portal than the configured one"),
    /** What a call of this kind must say is missing. */
    INCOMPLETE(400, "it does not say what it is about");

    private final int status;
    private final String sentence;

    Refusal(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The HTTP status to answer with; the portal repeats nothing, whatever the answer. */
    public int status() {
        return status;
    }

    /** What is wrong and what to do, for a log. */
    public String message() {
        return "A call from Bitrix24 was refused: " + sentence + ".";
    }
}
