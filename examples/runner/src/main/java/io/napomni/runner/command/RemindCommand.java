package io.napomni.runner.command;

import io.napomni.runner.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code remind} alone: shows what it can do. */
@Command(name = "remind", mixinStandardHelpOptions = true, version = "Napomni remind 0.1.0")
final class RemindCommand implements Callable<Integer> {

    @Mixin
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RemindCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.screen().out());
        return ExitCode.USAGE.number();
    }
}
