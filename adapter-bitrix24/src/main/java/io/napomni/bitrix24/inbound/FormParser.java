package io.napomni.bitrix24.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code application/x-www-form-urlencoded} with the brackets of PHP. Whatever is written amiss is taken as it
 * stands: a lone percent sign, a bracket without its partner, bytes that are not UTF-8.
 */
final class FormParser {
    static final int MOST_PARAMETERS = 1000;
    static final int MOST_DEPTH = 8;

    private final FormTree root = new FormTree();
    private int parameters;

    FormTree root() {
        return root;
    }

    /** Adds the pairs of a text whose characters are bytes; empty when all was read. */
    Optional<Refusal> add(String text) {
        int at = 0;
        while (at < text.length()) {
            int found = text.indexOf('&', at);
            int end = found < 0 ? text.length() : found;
            if (end > at && ++parameters > MOST_PARAMETERS) {
                return Optional.of(Refusal.TOO_MANY);
            }
            if (end > at && !take(text.substring(at, end))) {
                return Optional.of(Refusal.TOO_DEEP);
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private boolean take(String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        List<String> path = path(name);
        if (path.size() > MOST_DEPTH) {
            return false;
        }
        if (!name.isEmpty()) {
            root.put(path, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return true;
    }

    private static List<String> path(String name) {
        int open = name.indexOf('[');
        if (open <= 0 || name.indexOf(']', open) < 0) {
            return List.of(name.replace('[', '_'));
        }
        List<String> path = new ArrayList<>();
        path.add(name.substring(0, open));
        int close = name.indexOf(']', open);
        while (close > 0 && path.size() <= MOST_DEPTH) {
            path.add(name.substring(open + 1, close));
            open = close + 1;
            close = name.startsWith("[", open) ? name.indexOf(']', open) : -1;
        }
        return path;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int value = c == '%' ? escaped(text, at) : -1;
            if (value >= 0) {
                bytes.write(value);
                at += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int escaped(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = hex(text.charAt(percent + 1));
        int low = hex(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
