package io.napomni.runner.command;

import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerReview;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.LetterId;
import io.napomni.port.store.Answers;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Settings;
import io.napomni.runner.upkeep.AnswerName;
import io.napomni.runner.upkeep.AnswersView;
import io.napomni.runner.wire.Wiring;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind answers}: what customers have answered, and what people say of it. */
@Command(name = "answers")
final class AnswersCommand extends Group {

    /** More nobody reads; the office shows the rest. */
    private static final int MOST = 500;

    AnswersCommand(Session session) {
        super(session);
    }

    /** What a person says of the answer to a letter that was listed in this version. */
    @FunctionalInterface
    private interface Deed {
        boolean done(AnswerReview review, LetterId letter, int version);
    }

    @Command(name = "list")
    int list(@Option(names = "--closed") boolean closed) {
        Settings settings = session().settings();
        try (Wiring wiring = session().open(settings)) {
            AnswerQuery wanted = closed ? AnswerQuery.closed(0, MOST) : AnswerQuery.open(0, MOST);
            List<AnswerSheet> sheets = wiring.stores().answers().list(wanted);
            AnswersView view = new AnswersView(session().screen(), session().texts());
            if (session().json()) {
                view.json(sheets);
            } else {
                view.print(sheets, settings.zone());
            }
        }
        return ExitCode.OK.number();
    }

    @Command(name = "handled")
    int handled(
            @Parameters(arity = "1..*", paramLabel = "ANSWER", descriptionKey = "answers.name") List<String> names,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        String who = session().by(by);
        return each(names, "answers.handled", (review, letter, version) -> review.handled(letter, version, who));
    }

    @Command(name = "confirm")
    int confirm(
            @Parameters(arity = "1..*", paramLabel = "ANSWER", descriptionKey = "answers.name") List<String> names,
            @Option(names = "--by", paramLabel = "NAME") Optional<String> by) {
        String who = session().by(by);
        return each(names, "answers.confirmed", (review, letter, version) -> review.confirmed(letter, version, who));
    }

    private int each(List<String> names, String said, Deed deed) {
        List<AnswerName> wanted = names.stream().map(AnswersCommand::name).toList();
        Settings settings = session().settings();
        ExitCode code = ExitCode.OK;
        try (Wiring wiring = session().open(settings)) {
            AnswerReview review = new AnswerReview(
                    wiring.stores().answers(),
                    session().surroundings().clock().withZone(settings.zone()),
                    AnswerLimits.standard());
            for (AnswerName name : wanted) {
                String outcome = outcome(wiring.stores().answers(), review, name, said, deed);
                session().screen().line(session().texts().of(outcome, name));
                code = outcome.equals(said) ? code : ExitCode.WARNING;
            }
        }
        return code.number();
    }

    private static AnswerName name(String typed) {
        return AnswerName.of(typed).orElseThrow(() -> UsageException.of("answers.no-name", typed));
    }

    /** What to say: it was done, or why not. What has changed since it was listed is looked at again first. */
    private static String outcome(Answers answers, AnswerReview review, AnswerName name, String said, Deed deed) {
        boolean done = open(answers, name)
                .filter(sheet -> deed.done(review, sheet.invitation().id(), name.version()))
                .isPresent();
        if (done) {
            return said;
        }
        return open(answers, name).filter(sheet -> !isCurrent(sheet, name)).isPresent()
                ? "answers.changed"
                : "answers.no-such";
    }

    private static boolean isCurrent(AnswerSheet sheet, AnswerName name) {
        return sheet.current()
                .filter(answer -> answer.version() == name.version())
                .isPresent();
    }

    private static Optional<AnswerSheet> open(Answers answers, AnswerName name) {
        List<AnswerSheet> found = answers.list(AnswerQuery.open(0, Integer.MAX_VALUE)).stream()
                .filter(name::isOf)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
