package io.napomni.smtp.reply;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "try again in N minutes" out of a reply, as servers that greylist or throttle write it. */
public final class RetryHint {

    private static final Pattern ASKED =
            Pattern.compile("again|retry|wait|later|come back|gr[ea]y-?list|throttl|limit|defer");
    private static final Pattern TIME =
            Pattern.compile("\\b(?<count>\\d{1,5}) ?(?<unit>s|secs?|seconds?|m|mins?|minutes?|h|hours?)\\b(?! ago)");
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryHint() {}

    /** How long the server asks to wait, at most a day; empty when it does not, or refuses for good. */
    public static Optional<Duration> in(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(text);
        if (reply.code() >= 500 || !ASKED.matcher(text).find() || !time.find()) {
            return Optional.empty();
        }
        long count = Long.parseLong(time.group("count"));
        Duration hint = switch (time.group("unit").charAt(0)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
        return Optional.of(hint.compareTo(LONGEST) > 0 ? LONGEST : hint).filter(wait -> !wait.isZero());
    }
}
