package io.napomni.runner.command;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.past.EffectState;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterRow;
import io.napomni.runner.ExitCode;
import io.napomni.runner.config.Settings;
import io.napomni.runner.show.ProposalView;
import io.napomni.runner.show.Texts;
import io.napomni.runner.wire.Wiring;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clears a row of the register, so that it may happen again. */
record Rearming(Session session) {

    private static final Set<String> OPENED = Set.of("cleared", "resolved-open");

    /** Shows first what would go then; with {@code dry} that is all. */
    int clear(String text, String why, Optional<String> by, boolean dry) {
        EffectKey key = Subjects.key(text);
        Settings settings = session.settings();
        try (Wiring wiring = session.open(settings)) {
            Optional<RegisterRow> row = wiring.stores().register().find(key);
            if (row.filter(found -> found.state().isClearable()).isEmpty()) {
                session.screen().line(refusal(wiring, key, row, settings.zone()));
                return ExitCode.WARNING.number();
            }
            Proposal then = wiring.reminders().proposeIfCleared(key, session.today(settings));
            if (!session.json()) {
                show(then);
            }
            return (dry ? ExitCode.OK : cleared(wiring, key, why, by)).number();
        }
    }

    private String refusal(Wiring wiring, EffectKey key, Optional<RegisterRow> row, ZoneId zone) {
        Texts texts = session.texts();
        if (row.isEmpty()) {
            return opened(wiring, key)
                    .map(entry ->
                            texts.of("rearm.already", key, texts.minute(entry.at(), zone), entry.by(), entry.detail()))
                    .orElseGet(() -> texts.of("rearm.unknown", key));
        }
        if (row.get().state() == EffectState.IN_DOUBT) {
            return texts.of("rearm.doubt", key);
        }
        return row.get()
                .notBefore()
                .map(end -> texts.of("rearm.begun", key, texts.minute(end, zone)))
                .orElseGet(() -> texts.of("rearm.claimed", key));
    }

    /** What is open and was in the register before, somebody has opened. */
    private static Optional<JournalEntry> opened(Wiring wiring, EffectKey key) {
        return wiring.stores().journal().about(key.toString(), 1).stream()
                .filter(entry -> entry.about().equals(key.toString()))
                .filter(entry -> OPENED.contains(entry.what()))
                .findFirst();
    }

    private void show(Proposal then) {
        session.screen().line(session.texts().of("rearm.would"));
        new ProposalView(session.screen(), session.texts()).printWhatGoes(then, Integer.MAX_VALUE);
        session.screen().line();
    }

    private ExitCode cleared(Wiring wiring, EffectKey key, String why, Optional<String> by) {
        List<EffectKey> cleared = wiring.reminders().clear(key, session.by(by), why);
        if (cleared.isEmpty()) {
            session.screen().line(session.texts().of("rearm.nothing", key));
            return ExitCode.WARNING;
        }
        cleared.forEach(one -> session.screen().line(session.texts().of("rearm.done", one)));
        return ExitCode.OK;
    }

    /** {@code remind rearm}: the same as {@code remind register clear}. */
    @Command(name = "rearm")
    static final class RearmCommand implements Callable<Integer> {

        private final Session session;

        @Parameters(arity = "1", paramLabel = "KEY", descriptionKey = "register.key")
        private String key = "";

        @Option(names = "--why", required = true, paramLabel = "TEXT")
        private String why = "";

        @Option(names = "--by", paramLabel = "NAME")
        private Optional<String> by = Optional.empty();

        @Option(names = "--dry-run", descriptionKey = "rearm.dry-run")
        private boolean dry;

        RearmCommand(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return new Rearming(session).clear(key, why, by, dry);
        }
    }
}
