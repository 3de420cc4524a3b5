package io.napomni.smtp.reply;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.letter.HeaderText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole reply of the server (RFC 5321 section 4.2).
 *
 * @param enhanced the enhanced status code (RFC 3463), for example {@code 5.1.1}; empty when there is none
 * @param text what it says besides, as one line
 */
public record Reply(int code, String enhanced, String text) {

    /** Any byte but an end of line may stand in a text: to Java 0x85 is one too, and half of a Cyrillic letter. */
    private static final Pattern LINE = Pattern.compile("(?<code>[2-5]\\d\\d)(?:[ -](?<text>[^\r\n]*))?");

    private static final Pattern ENHANCED = Pattern.compile("(?<status>[245]\\.\\d{1,3}\\.\\d{1,3})(?= |$) ?");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final int LONGEST = 200;
    /** A reply may hold much more than anybody will read. */
    private static final int MOST_READ = 2_000;

    /** Empty when this is no reply, or lines of two replies. */
    public static Optional<Reply> parse(String lines) {
        String code = "";
        String enhanced = "";
        StringBuilder text = new StringBuilder();
        for (String each : lines.strip().split("\\r?\\n", -1)) {
            Matcher line = LINE.matcher(each);
            if (!line.matches() || !(code.isEmpty() || code.equals(line.group("code")))) {
                return Optional.empty();
            }
            code = line.group("code");
            String said = Optional.ofNullable(line.group("text")).orElse("");
            Matcher status = ENHANCED.matcher(said);
            boolean marked = status.lookingAt();
            enhanced = marked && enhanced.isEmpty() ? status.group("status") : enhanced;
            text.append(text.isEmpty() ? "" : " ").append(marked ? said.substring(status.end()) : said);
        }
        return Optional.of(new Reply(Integer.parseInt(code), enhanced, text.toString()));
    }

    /** The reply as one line without the recipient and without anything else that looks like an address. */
    public String without(EmailAddress recipient) {
        String words = ADDRESS.matcher(HeaderText.cleaned(text.substring(0, Math.min(text.length(), MOST_READ)))
                        .value())
                .replaceAll("…");
        String local = recipient.value().substring(0, recipient.value().indexOf('@'));
        // Where the two stand apart, as in "ivan at firm.example", the firm alone may tell who it is.
        String masked = masked(masked(words, recipient.domain()), local);
        String line = (code + " " + enhanced).strip() + " " + masked;
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line.strip();
    }

    private static String masked(String words, String part) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(words)
                .replaceAll("…");
    }

    /** The codes alone. */
    public String codes() {
        return (code + " " + enhanced).strip();
    }

    boolean says(Pattern words) {
        return words.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
