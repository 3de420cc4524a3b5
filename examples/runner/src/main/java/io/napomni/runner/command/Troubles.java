package io.napomni.runner.command;

import io.napomni.port.ConfigurationException;
import io.napomni.port.ReminderException;
import io.napomni.port.RunUnderWayException;
import io.napomni.port.TemplateException;
import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Said;
import io.napomni.runner.show.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
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
        UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        session.screen()
                .aside(texts.of(
                        "usage.see-help",
                        wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private String explained(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return texts.of("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
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
        return texts.of("usage.wrong", String.valueOf(wrong.getMessage()));
    }

    private static String where(ParameterException wrong) {
        boolean option = wrong.getArgSpec() != null && wrong.getArgSpec().isOption();
        return option ? names(wrong.getArgSpec()) + ": " : "";
    }

    private static String names(picocli.CommandLine.Model.ArgSpec option) {
        return ((picocli.CommandLine.Model.OptionSpec) option).longestName();
    }

    int failed(Exception failed) {
        if (failed instanceof UsageException usage) {
            usage.problems().forEach(problem -> say(said.of(texts.show(problem))));
            return ExitCode.USAGE.number();
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
        if (failed instanceof RunUnderWayException) {
            return ExitCode.BUSY;
        }
        boolean configured = failed instanceof ConfigurationException || failed instanceof TemplateException;
        return configured ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private void say(String what) {
        session.screen().aside(texts.of("failed.line", what));
    }
}
