package io.napomni.bitrix24.value;

import io.napomni.bitrix24.crm.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Moments as portals and people write them. A time without an offset is the portal's own. */
final class Times {
    private Times() {}

    /** In ISO 8601, with an offset if there was one; a day alone begins at midnight. */
    static Optional<String> moment(String text) {
        String iso = text.replaceFirst(" ", "T");
        return offset(iso).isPresent() || local(iso).isPresent()
                ? Optional.of(iso)
                : WrittenDay.of(text).filter(day -> !iso.contains("T")).map(day -> day + "T00:00:00");
    }

    /** To the second: one moment where an offset was sent, one reading of the portal's clock where none was. */
    static boolean isSame(String sent, String came) {
        Optional<OffsetDateTime> answered = offset(came.replaceFirst(" ", "T"));
        Optional<OffsetDateTime> wanted = offset(sent);
        if (wanted.isPresent() && answered.isPresent()) {
            return wanted.get().toEpochSecond() == answered.get().toEpochSecond();
        }
        Optional<LocalDateTime> shown = answered.map(OffsetDateTime::toLocalDateTime)
                .or(() -> local(came.replaceFirst(" ", "T")))
                .map(time -> time.withNano(0));
        return shown.isPresent() && shown.equals(local(sent).map(time -> time.withNano(0)));
    }

    private static Optional<OffsetDateTime> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException without) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
