package io.napomni.runner.byhand;

import io.napomni.run.manual.Form;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.manual.Offer;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.runner.ExitCode;
import io.napomni.runner.Surroundings;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Texts;
import io.napomni.template.edit.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows a letter and what speaks against it, asks what must be asked, and sends it. */
public final class ByHand {

    private static final int NONCE_BYTES = 18;

    private final Surroundings surroundings;
    private final Texts texts;
    private final ManualReminders manually;
    private final LocalDate today;
    private final Sight sight;
    private final Predicate<String> confirmed;

    /** @param confirmed asks the question of this key, and tells whether it was answered with yes */
    public ByHand(
            Surroundings surroundings,
            Texts texts,
            ManualReminders manually,
            LocalDate today,
            boolean json,
            Predicate<String> confirmed) {
        this.surroundings = surroundings;
        this.texts = texts;
        this.manually = manually;
        this.today = today;
        this.sight = new Sight(surroundings.screen(), texts, today, json);
        this.confirmed = confirmed;
    }

    /** @throws UsageException if there is no such letter about the subject, or its words cannot be read */
    public ExitCode send(Wanted wanted) {
        Form form = new Form(wanted.subject(), letter(wanted), Optional.empty(), nonce());
        Preview preview = edited(wanted, look(form));
        sight.show(preview);
        if (preview.isStopped()) {
            return sight.stopped(preview);
        }
        String reason = reason(wanted, preview);
        if (preview.needsReason() && reason.isBlank()) {
            return sight.needsReason(preview);
        }
        if (!wanted.isSure() && !confirmed.test("send.confirm")) {
            surroundings.screen().line(texts.of("send.not-confirmed"));
            return ExitCode.WARNING;
        }
        Sent sent = manually.send(new Order(preview.form(), preview.seen(), surroundings.user(), reason), today);
        return sight.tell(sent);
    }

    private LetterChoice letter(Wanted wanted) {
        return manually.find(wanted.subject(), wanted.letter(), today).orElseThrow(() -> {
            List<Offer> offers = manually.letters(wanted.subject(), today);
            String known = offers.stream().map(offer -> offer.letter().stage()).collect(Collectors.joining(", "));
            return offers.isEmpty()
                    ? UsageException.of("byhand.unknown-subject", wanted.subject())
                    : UsageException.of("byhand.no-such-letter", wanted.letter(), known);
        });
    }

    private Preview look(Form form) {
        return manually.preview(form, today)
                .orElseThrow(() -> UsageException.of("byhand.unknown-subject", form.subject()));
    }

    private Preview edited(Wanted wanted, Preview first) {
        if (first.words().isEmpty()) {
            return first;
        }
        Edit words = first.words().get();
        if (wanted.heading().isPresent() || wanted.textFile().isPresent()) {
            words = new Edit(
                    wanted.heading().orElse(words.subject()),
                    wanted.textFile().map(this::read).orElse(words.text()));
            first = look(first.form().with(words));
        }
        return wanted.edit() ? inEditor(first, words) : first;
    }

    /** As often as the words are refused and the person wants to mend them. */
    private Preview inEditor(Preview first, Edit words) {
        Editor editor = Editor.of(surroundings.environment());
        Preview preview = first;
        Edit written = words;
        do {
            written = editor.edited(written);
            preview = look(preview.form().with(written));
            sight.findings(preview);
        } while (!preview.findings().isEmpty() && confirmed.test("byhand.edit-again"));
        return preview;
    }

    private String read(Path file) {
        try {
            return Files.readString(surroundings.folder().resolve(file));
        } catch (IOException unreadable) {
            throw UsageException.of("byhand.unreadable", file);
        }
    }

    private String reason(Wanted wanted, Preview preview) {
        if (!preview.needsReason() || wanted.reason().isPresent() || wanted.isSure()) {
            return wanted.reason().orElse("");
        }
        surroundings.screen().line(texts.of("byhand.why"));
        return surroundings.keyboard().line().orElse("");
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        surroundings.chance().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
