package io.napomni.past.answer;

import java.util.Arrays;
import java.util.Optional;

/** What a customer can say by a link of a letter. Codes are part of links, words are part of keys: neither may change. */
public enum Choice {
    /** Goods are wanted now. */
    PLACE_ORDER(1, "place-order"),
    /** Goods are wanted on a later day. */
    LATER(2, "later"),
    /** The contract should end; a request to a person, which ends nothing. */
    TERMINATE(3, "terminate"),
    /** No more letters of this purpose. */
    UNSUBSCRIBE(4, "unsubscribe");

    private final int code;
    private final String word;

    Choice(int code, String word) {
        this.code = code;
        this.word = word;
    }

    /** Its number in links, 1 to 255. */
    public int code() {
        return code;
    }

    /** Its name where people and machines read it, in kebab-case. */
    public String word() {
        return word;
    }

    /** The choice of this number, if there is one. */
    public static Optional<Choice> ofCode(int code) {
        return Arrays.stream(values()).filter(one -> one.code == code).findFirst();
    }

    /** The choice of this name, if there is one. */
    public static Optional<Choice> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
