package io.napomni.runner.command;

import io.napomni.model.SubjectRef;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Nearest;
import io.napomni.runner.config.Settings;
import io.napomni.runner.wire.Wiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person named: a use-case, a subject, one of them, both or nothing.
 *
 * @param subject as it was written
 */
record Choice(Optional<String> useCase, Optional<String> subject) {

    /** @throws UsageException if the first of two words is no use-case, or a lone one is nearly one */
    static Choice of(List<String> words) {
        if (words.isEmpty()) {
            return new Choice(Optional.empty(), Optional.empty());
        }
        String first = words.get(0);
        boolean named = Settings.USE_CASES.contains(first);
        if (!named && (words.size() > 1 || Nearest.isSlip(first, Settings.USE_CASES))) {
            throw Settings.noUseCase(first);
        }
        return new Choice(
                named ? Optional.of(first) : Optional.empty(),
                words.stream().skip(named ? 1 : 0).findFirst());
    }

    /** @throws UsageException if the use-case is not configured */
    Settings in(Settings settings) {
        return useCase.map(settings::only).orElse(settings);
    }

    Optional<SubjectRef> find(Wiring wiring, LocalDate today) {
        return subject.map(text -> Subjects.find(text, wiring, today));
    }
}
