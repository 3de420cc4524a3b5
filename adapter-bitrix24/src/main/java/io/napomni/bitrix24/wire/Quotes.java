package io.napomni.bitrix24.wire;

import java.util.Collection;
import java.util.regex.Pattern;

/** Makes what the other side wrote fit for a message: short, on one line, without secrets, addresses and markup. */
public final class Quotes {
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"']+@[^\\s@<>\"']+");
    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,99}>");
    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST = 160;

    private Quotes() {}

    /** The text without what must not be shown; these secrets masked in any case. */
    public static String clean(String text, Collection<Secret> secrets) {
        String masked = text;
        for (Secret secret : secrets) {
            masked = secret.maskedIn(masked);
        }
        String plain = MAIL.matcher(MARKUP.matcher(masked).replaceAll(" ")).replaceAll("***");
        String line = GAPS.matcher(plain).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
