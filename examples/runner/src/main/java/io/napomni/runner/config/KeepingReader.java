package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.action.Channel;
import io.napomni.port.upkeep.Retention;
import io.napomni.runner.config.keeping.DoubtSettings;
import io.napomni.runner.config.keeping.KeepingSettings;
import io.napomni.runner.config.length.Periods;
import io.napomni.smtp.bounce.ImapFolder;
import io.napomni.smtp.bounce.MboxFile;
import io.napomni.smtp.bounce.ReturnedMail;
import java.nio.file.Path;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code doubts}, {@code retention} and {@code bounces}. */
final class KeepingReader {

    private static final int IMAPS = 993;

    private final ConfigFile file;
    private final Path folder;
    private final Values values;

    KeepingReader(ConfigFile file, Path folder, Values values) {
        this.file = file;
        this.folder = folder;
        this.values = values;
    }

    /**
     * What they say.
     *
     * @param scenarios all that are configured
     * @param hasPortal whether there is a portal to ask
     */
    KeepingSettings read(List<String> scenarios, boolean hasPortal) {
        return new KeepingSettings(doubts(scenarios, hasPortal), retention(), returned());
    }

    private DoubtSettings doubts(List<String> scenarios, boolean hasPortal) {
        ConfigFile.Doubts written = requireNonNullElse(file.doubts(), ConfigFile.Doubts.NONE);
        Set<String> again = new LinkedHashSet<>();
        Set<Channel<?>> channels = new LinkedHashSet<>();
        for (String word : words("doubts.resend", written.resend())) {
            Optional<Channel<?>> channel = Optional.ofNullable(DoubtSettings.CHANNELS.get(word));
            channel.ifPresent(channels::add);
            if (scenarios.contains(word)) {
                again.add(word);
            } else if (channel.isEmpty()) {
                Set<String> known = new TreeSet<>(DoubtSettings.CHANNELS.keySet());
                known.addAll(scenarios);
                refused("doubts.resend", word, known);
            }
        }
        return new DoubtSettings(again, channels, probed(written, hasPortal));
    }

    private Set<Channel<?>> probed(ConfigFile.Doubts written, boolean hasPortal) {
        Set<Channel<?>> probed = new LinkedHashSet<>();
        for (String word : words("doubts.probe", written.probe())) {
            Optional<Channel<?>> channel = Optional.ofNullable(DoubtSettings.WITH_PROBE.get(word));
            channel.ifPresent(probed::add);
            if (word.equals(Channel.MAIL.name())) {
                values.problem("config.no-mail-probe", "doubts.probe");
            } else if (channel.isEmpty()) {
                refused("doubts.probe", word, new TreeSet<>(DoubtSettings.WITH_PROBE.keySet()));
            }
        }
        if (!probed.isEmpty() && !hasPortal) {
            values.problem("config.probe-without-portal", "doubts.probe");
        }
        return probed;
    }

    private void refused(String path, String word, Set<String> known) {
        values.problem(
                "config.not-a-choice", path, word, String.join(", ", known), Nearest.to(word, List.copyOf(known)));
    }

    private List<String> words(String path, @Nullable List<@Nullable String> written) {
        return requireNonNullElse(written, List.<@Nullable String>of()).stream()
                .flatMap(word -> values.text(path, word).stream())
                .toList();
    }

    private Retention retention() {
        ConfigFile.Keep written = requireNonNullElse(file.retention(), ConfigFile.Keep.NONE);
        Retention usual = Retention.standard();
        Period register = period("retention.register", written.register(), usual.register());
        Period journal = period("retention.journal", written.journal(), usual.journal());
        Period runs = period("retention.runs", written.runs(), usual.runs());
        Period holds = period("retention.holds", written.holds(), usual.holds());
        Period approvals = period("retention.approvals", written.approvals(), usual.approvals());
        Period limits = period("retention.limits", written.limits(), usual.buckets());
        Period answers = period("retention.answers", written.answers(), usual.answers());
        return values.accepted(
                        "retention", () -> new Retention(register, journal, runs, holds, approvals, limits, answers))
                .orElse(usual);
    }

    private Period period(String path, @Nullable String written, Period usual) {
        Optional<String> text = values.text(path, written);
        Optional<Period> period = text.flatMap(Periods::parse);
        if (text.isPresent() && period.isEmpty()) {
            values.problem("config.not-a-period", path, text.get());
        }
        return period.orElse(usual);
    }

    private Optional<ReturnedMail> returned() {
        ConfigFile.Bounces written = requireNonNullElse(file.bounces(), ConfigFile.Bounces.NONE);
        if (file.bounces() == null) {
            return Optional.empty();
        }
        if ((written.file() == null) == (written.host() == null)) {
            values.problem("config.bounces-where", "bounces");
            return Optional.empty();
        }
        return written.file() == null ? folder(written) : mbox(written.file());
    }

    private Optional<ReturnedMail> mbox(String written) {
        return values.text("bounces.file", written)
                .flatMap(text -> values.made("bounces.file", text, folder::resolve, "config.not-a-path"))
                .map(MboxFile::new);
    }

    private Optional<ReturnedMail> folder(ConfigFile.Bounces written) {
        int port = values.number("bounces.port", written.port(), IMAPS, 1);
        String box = values.text("bounces.folder", written.folder()).orElse("INBOX");
        Optional<String> host = values.required("bounces.host", written.host());
        Optional<String> user = values.required("bounces.user", written.user());
        if (written.password() == null) {
            values.problem("config.missing", "bounces.password");
        }
        Optional<String> password = values.secret("bounces.password", written.password(), "${REMIND_IMAP_PASSWORD}");
        return host.flatMap(server ->
                user.flatMap(name -> password.map(secret -> new ImapFolder(server, port, name, () -> secret, box))));
    }
}
