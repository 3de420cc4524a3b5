package io.napomni.bitrix24.inbound;

import java.util.Locale;

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
    INCOMPLETE(400, "it does not say what it is about"),
    /** The page was opened at a place that is not configured. */
    OTHER_PLACEMENT(400, "it comes from a place in the portal that is not configured"),
    /** The page was opened, but not in the card of a deal. */
    NO_DEAL(400, "it names no deal by a number"),
    /** The portal no longer accepts the token of the person, or never has. */
    WORN(403, "the portal does not accept the token of the person; the card must be opened anew"),
    /** The portal does not say who the person is. */
    NOBODY(403, "the portal does not tell who the person is; give the application the permission user_brief"),
    /** There is no such deal, or the person may not see it; the portal tells the two apart, and we do not. */
    NO_RIGHT(403, "there is no such deal, or the person may not see it"),
    /** The portal answers no question of the application, whoever asks: a permission is missing, or REST is. */
    NO_PERMISSION(
            403,
            "the portal does not answer the application: it lacks the permission crm, or the plan of the portal has no"
                    + " REST, or the portal is too old, or a firewall before it forbids the call"),
    /** The portal could not be asked. */
    NO_ANSWER(503, "the portal could not be asked who the person is; try again later");

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

    /** A short name, for example {@code wrong-token}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong and what to do, for a log. */
    public String message() {
        return "A call from Bitrix24 was refused: " + sentence + ".";
    }
}
