package io.napomni.smtp.bounce;

import io.napomni.model.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a delivery status (RFC 3464): groups parted by empty lines, the first about the letter. */
final class ReportFields {

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern LINE = Pattern.compile("\\r?\\n");
    private static final Pattern GROUP = Pattern.compile("(?:\\r?\\n){2,}+");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private ReportFields() {}

    /** A report for each recipient that has a group of its own; what cannot be read is passed over. */
    static List<DeliveryReport> read(CharSequence text, Optional<String> messageId) {
        List<DeliveryReport> reports = new ArrayList<>();
        for (String group : GROUP.split(text, -1)) {
            report(fields(group), messageId).ifPresent(reports::add);
        }
        return reports;
    }

    private static Optional<DeliveryReport> report(Map<String, String> fields, Optional<String> messageId) {
        Optional<EmailAddress> recipient = value(fields, "original-recipient")
                .or(() -> value(fields, "final-recipient"))
                .flatMap(ReportFields::address);
        Optional<String> action = Optional.ofNullable(fields.get("action")).map(ReportFields::withoutComments);
        if (recipient.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        String status = withoutComments(fields.getOrDefault("status", "")).split(" ", 2)[0];
        return Optional.of(new DeliveryReport(
                recipient.get(),
                action.get().toLowerCase(Locale.ROOT),
                STATUS.matcher(status).matches() ? status : "",
                value(fields, "diagnostic-code").orElse(""),
                messageId));
    }

    /** Comments lie in one another, and a backslash takes the next sign its meaning (RFC 822, 3.3). */
    private static String withoutComments(String field) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < field.length(); i++) {
            char sign = field.charAt(i);
            if (depth > 0 && sign == '\\') {
                i++;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                bare.append(sign);
            }
        }
        return bare.toString().strip();
    }

    /** What stands behind the type: {@code rfc822; ivan@client.example}. */
    private static Optional<String> value(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(field -> field.substring(field.indexOf(';') + 1).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<EmailAddress> address(String text) {
        boolean bracketed = text.startsWith("<") && text.endsWith(">");
        return EmailAddress.parse(bracketed ? text.substring(1, text.length() - 1) : text);
    }

    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new HashMap<>();
        for (String line : LINE.split(FOLD.matcher(group).replaceAll(" "), -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }
}
