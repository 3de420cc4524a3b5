package io.napomni.proofs.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Domains as the wire has them, written here once more after RFC 3490 and RFC 3492. */
final class Punycode {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern DOTS = Pattern.compile("[.\u3002]");

    private Punycode() {}

    static String domain(String typed) {
        return DOTS.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .map(label -> label.chars().allMatch(sign -> sign < 128) ? label : "xn--" + of(label))
                .collect(Collectors.joining("."));
    }

    /** RFC 3492 section 6.3. */
    private static String of(String label) {
        StringBuilder out = new StringBuilder();
        label.chars().filter(sign -> sign < 128).forEach(sign -> out.append((char) sign));
        int plain = out.length();
        out.append(plain > 0 ? "-" : "");
        int n = 128;
        int delta = 0;
        int bias = 72;
        int done = plain;
        while (done < label.length()) {
            int floor = n;
            int next = label.chars().filter(sign -> sign >= floor).min().orElseThrow();
            delta += (next - n) * (done + 1);
            n = next;
            for (int i = 0; i < label.length(); i++) {
                char sign = label.charAt(i);
                delta += sign < n ? 1 : 0;
                if (sign == n) {
                    out.append(number(delta, bias));
                    bias = adapted(delta, done + 1, done == plain);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            n++;
        }
        return out.toString();
    }

    private static String number(int delta, int bias) {
        StringBuilder out = new StringBuilder();
        int q = delta;
        for (int k = 36; ; k += 36) {
            int t = k <= bias ? 1 : Math.min(k - bias, 26);
            if (q < t) {
                return out.append(DIGITS.charAt(q)).toString();
            }
            out.append(DIGITS.charAt(t + (q - t) % (36 - t)));
            q = (q - t) / (36 - t);
        }
    }

    private static int adapted(int delta, int points, boolean first) {
        int left = first ? delta / 700 : delta / 2;
        left += left / points;
        int k = 0;
        while (left > 455) {
            left /= 35;
            k += 36;
        }
        return k + 36 * left / (left + 38);
    }
}
