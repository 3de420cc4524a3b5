package io.napomni.bitrix24.action;

import java.util.regex.Pattern;

/** Text for places where the portal reads BB code. */
final class BbText {
    private static final Pattern TAG = Pattern.compile("\\[(?=[\\p{L}/*])");

    private BbText() {}

    /** Looks the same, but nothing in it is a tag: an invisible space follows each bracket that could begin one. */
    static String plain(String text) {
        return TAG.matcher(text).replaceAll("[\u200B");
    }

    /** The same with a line that names the effect, by which it can be found again. */
    static String marked(String text, String effectId) {
        return plain(text) + "\n\nnapomni:" + effectId;
    }
}
