package io.napomni.runner.byhand;

import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.run.manual.Warning;
import io.napomni.run.manual.WarningWords;
import io.napomni.runner.ExitCode;
import io.napomni.runner.show.Json;
import io.napomni.runner.show.Reasons;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person at the terminal sees of a letter that is sent by hand; for machines one document at the end. */
final class Sight {

    private final Screen screen;
    private final Texts texts;
    private final WarningWords words;
    private final Reasons reasons;
    private final boolean json;

    Sight(Screen screen, Texts texts, LocalDate today, boolean json) {
        this.screen = screen;
        this.texts = texts;
        this.words = WarningWords.in(texts.language().locale(), today);
        this.reasons = new Reasons(texts);
        this.json = json;
    }

    void show(Preview preview) {
        if (json) {
            return;
        }
        preview.mail()
                .ifPresent(mail -> screen.line(texts.of(
                        "byhand.to",
                        mail.to().value(),
                        mail.replyTo().map(EmailAddress::value).orElse("—"),
                        words.scenario(preview.form().letter().scenario()))));
        preview.letter().ifPresent(this::letter);
        preview.attached().forEach(file -> screen.line(texts.of("byhand.attached", file.name(), file.kilobytes())));
        findings(preview);
        if (preview.warnings().isEmpty()) {
            screen.line(texts.of("byhand.nothing-against"));
        } else {
            screen.line(texts.of("byhand.warnings"));
            preview.warnings().forEach(warning -> screen.item("  ! ", words.of(warning)));
        }
        if (preview.closes().isPresent()) {
            screen.line(texts.of("byhand.closes"));
        }
    }

    private void letter(Rendered letter) {
        screen.line();
        screen.line(screen.paint().bold(letter.subject()));
        screen.line();
        screen.line(letter.text());
    }

    /** Why words are refused, with line and column. */
    void findings(Preview preview) {
        if (!json) {
            preview.findings().forEach(finding -> screen.aside(words.of(finding)));
        }
    }

    ExitCode stopped(Preview preview) {
        print("stopped", Optional.of(preview), "byhand.stopped");
        return ExitCode.WARNING;
    }

    ExitCode needsReason(Preview preview) {
        print("needs-reason", Optional.of(preview), "byhand.needs-reason");
        return ExitCode.WARNING;
    }

    ExitCode tell(Sent sent) {
        if (sent instanceof Sent.Done done) {
            print("done", Optional.empty(), done.closed() ? "byhand.done-closed" : "byhand.done");
            return ExitCode.OK;
        }
        if (sent instanceof Sent.Deferred deferred) {
            print("deferred", Optional.empty(), "byhand.deferred", reasons.of(deferred.why(), Optional.empty()));
        } else if (sent instanceof Sent.Rejected rejected) {
            print("rejected", Optional.empty(), "byhand.rejected", reasons.of(rejected.why(), Optional.empty()));
        } else if (sent instanceof Sent.InDoubt doubt) {
            print("in-doubt", Optional.empty(), "byhand.in-doubt", reasons.of(doubt.why(), Optional.empty()));
        } else {
            return elsewhere(sent);
        }
        return ExitCode.WARNING;
    }

    private ExitCode elsewhere(Sent sent) {
        if (sent instanceof Sent.Changed changed) {
            show(changed.now());
            print("changed", Optional.of(changed.now()), "byhand.changed");
        } else if (sent instanceof Sent.Refused refused) {
            show(refused.now());
            print("stopped", Optional.of(refused.now()), "byhand.stopped");
        } else if (sent instanceof Sent.UnderWay) {
            print("under-way", Optional.empty(), "byhand.under-way");
        } else {
            print("gone", Optional.empty(), "byhand.gone");
        }
        return ExitCode.WARNING;
    }

    private void print(String status, Optional<Preview> preview, String key, Object... values) {
        if (!json) {
            screen.line(texts.of(key, values));
            return;
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", status);
        document.put("says", texts.of(key, values));
        preview.ifPresent(one -> {
            document.put("warnings", one.warnings().stream().map(this::json).toList());
            document.put("findings", one.findings().stream().map(words::of).toList());
        });
        Json.print(screen, document);
    }

    private Map<String, Object> json(Warning warning) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", warning.code().word());
        shown.put("stops", warning.code().isHardStop());
        shown.put("name", warning.name());
        warning.day().ifPresent(day -> shown.put("day", day.toString()));
        warning.counted().ifPresent(day -> shown.put("counted", day.toString()));
        shown.put("says", words.of(warning));
        return shown;
    }
}
