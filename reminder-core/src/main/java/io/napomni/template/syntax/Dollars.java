package io.napomni.template.syntax;

import java.util.regex.Pattern;

/** Variables written with {@code $ИмяПартнера$}, as 1C does, which no template fills in. */
public final class Dollars {

    /** The name is the first group. What only looks alike is none: {@code цена 5$ и 6$}, {@code $$}. */
    public static final Pattern PLACEHOLDER =
            Pattern.compile("\\$([\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_. ]{0,78}[\\p{L}\\p{M}\\p{N}_])?)\\$");

    private Dollars() {}
}
