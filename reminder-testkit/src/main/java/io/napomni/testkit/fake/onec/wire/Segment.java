package io.napomni.testkit.fake.onec.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a path, such as {@code Balance(Dimensions='Договор')}.
 *
 * @param arguments what stands in the brackets; empty where there are none
 */
public record Segment(String name, Optional<String> arguments) {
    /** The segments of a decoded path; a slash or a bracket in quotes is text. */
    public static List<Segment> of(String path) {
        return split(path, '/').stream()
                .filter(part -> !part.isEmpty())
                .map(Segment::one)
                .toList();
    }

    /** The arguments one by one, such as {@code Dimensions='Договор'}. */
    public List<String> argumentList() {
        return arguments.map(text -> split(text, ',')).orElse(List.of()).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Segment one(String part) {
        int open = part.indexOf('(');
        if (open < 0) {
            return new Segment(part, Optional.empty());
        }
        if (!part.endsWith(")")) {
            throw Refusal.badSegment(part);
        }
        return new Segment(part.substring(0, open), Optional.of(part.substring(open + 1, part.length() - 1)));
    }

    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            quoted ^= here == '\'';
            if (here == by && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
