package io.napomni.runner.command;

import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.TemplateException;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Nearest;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in the reader's language, and picks the exit code. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Session session;
    private final Texts texts;
    private final Said said;

    Troubles(Session session) {
        this.session = session;
        this.texts = session.texts();
        this.said = Said.in(texts.language());
    }

    int wrongArguments(ParameterException wrong) {
        say(explained(wrong));
        session.screen()
                .aside(texts.of(
                        "usage.see-help",
                        wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private String explained(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return texts.of("usage.twice", names(twice.getOverwritten()));
        }
        if (wrong instanceof MissingParameterException missing) {
            return texts.of(
                    "usage.missing",
                    String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(one -> one.isOption() ? names(one) : one.paramLabel())
                                    .toList()));
        }
        if (wrong.getCause() instanceof UsageException usage) {
            return where(wrong) + texts.show(usage.problems().get(0));
        }
        return texts.of("usage.wrong", where(wrong) + Objects.requireNonNullElse(wrong.getValue(), ""));
    }

    /** Picocli would suggest in English. */
    private String unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().get(0);
        String told = texts.of("usage.unmatched", String.join(" ", wrong.getUnmatched()));
        List<String> known = first.startsWith("-")
                ? wrong.getCommandLine().getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(wrong.getCommandLine().getSubcommands().keySet());
        return known.isEmpty()
                ? told
                : told + ". " + texts.of("usage.nearest", Nearest.to(first, known), String.join(" | ", known));
    }

    private static String where(ParameterException wrong) {
        boolean option = wrong.getArgSpec() != null && wrong.getArgSpec().isOption();
        return option ? names(wrong.getArgSpec()) + ": " : "";
    }

    private static String names(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    int failed(Exception failed) {
        if (failed instanceof UsageException usage) {
            usage.problems().forEach(problem -> say(said.of(texts.show(problem))));
            return ExitCode.USAGE.number();
        }
        if (failed instanceof RunUnderWayException busy) {
            ZoneId zone = session.settings().zone();
            say(texts.of("failed.busy", busy.run(), texts.minute(busy.leaseEnds(), zone)));
            return ExitCode.BUSY.number();
        }
        if (failed instanceof ReminderException reminder) {
            say(said.of(reminder.getMessage()));
            return code(reminder).number();
        }
        LOG.error("a bug in the program", failed);
        say(texts.of("failed.bug", failed.getClass().getName()));
        return ExitCode.FAILED.number();
    }

    private static ExitCode code(ReminderException failed) {
        boolean configured = failed instanceof ConfigurationException || failed instanceof TemplateException;
        return configured ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private void say(String what) {
        session.screen().aside(texts.of("failed.line", what));
    }
}
