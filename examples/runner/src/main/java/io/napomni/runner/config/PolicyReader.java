package io.napomni.runner.config;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.policy.Cap;
import io.napomni.policy.ContactPolicy;
import io.napomni.policy.SendWindow;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code policy}. */
final class PolicyReader {

    private final ConfigFile.Policy file;
    private final Values values;

    PolicyReader(ConfigFile.Policy file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<ContactPolicy> read() {
        int perDay = values.number("policy.perDay", file.perDay(), 1, 1);
        int perWeek = values.number("policy.perWeek", file.perWeek(), 3, 1);
        int cooldown = values.number("policy.cooldownDays", file.cooldownDays(), 7, 0);
        boolean workingDays = values.yes("policy.workingDaysOnly", file.workingDaysOnly(), true);
        Optional<SendWindow> window = values.text("policy.window", file.window())
                .flatMap(text -> values.made("policy.window", text, PolicyReader::window, "config.not-a-window"));
        ContactPolicy policy = ContactPolicy.standard()
                .withCaps(List.of(new Cap(perDay, 1), new Cap(perWeek, 7)))
                .withCooldownDays(cooldown);
        ContactPolicy dated = workingDays ? policy.onWorkingDays(RussianWorkCalendar.standard()) : policy;
        return Optional.of(window.map(dated::within).orElse(dated));
    }

    private static SendWindow window(String text) {
        String[] ends = text.split("[-–]", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a window has a beginning and an end");
        }
        return new SendWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }
}
