package io.napomni.template.wording;

import com.github.jknack.handlebars.EscapingStrategy;

/** Makes a value harmless where it will stand. What needs no change is given back as it is: most values need none. */
public enum Escaping implements EscapingStrategy {
    HTML {
        @Override
        public String instead(char c) {
            return switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> isControl(c) ? " " : "";
            };
        }
    },
    /** For pages, where a person may have written several lines. */
    PAGE {
        @Override
        public String instead(char c) {
            return c == '\n' ? "" : HTML.instead(c);
        }
    },
    /** For subjects and plain text. */
    PLAIN {
        @Override
        public String instead(char c) {
            return isControl(c) ? " " : "";
        }
    };

    /** What to write for a character; empty means the character itself. */
    public abstract String instead(char c);

    @Override
    public CharSequence escape(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (mayMatter(value.charAt(i)) && !instead(value.charAt(i)).isEmpty()) {
                return escapeFrom(value, i);
            }
        }
        return value;
    }

    private String escapeFrom(CharSequence value, int first) {
        StringBuilder escaped = new StringBuilder(value.length() + 16).append(value, 0, first);
        for (int i = first; i < value.length(); i++) {
            String instead = instead(value.charAt(i));
            if (instead.isEmpty()) {
                escaped.append(value.charAt(i));
            } else {
                escaped.append(instead);
            }
        }
        return escaped.toString();
    }

    /** Letters, digits and blanks, which is nearly everything, need no closer look. */
    private static boolean mayMatter(char c) {
        boolean letterOrDigit = c == ' ' || (c >= '(' && c <= ';') || (c >= '?' && c < '\u007f');
        return !letterOrDigit && (c < '\u00a0' || c >= '\u200e');
    }

    /** Control characters, line and paragraph separators, and what turns the direction of reading. */
    public static boolean isControl(char c) {
        return c < ' '
                || (c >= '\u007f' && c < '\u00a0')
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\ufeff';
    }
}
