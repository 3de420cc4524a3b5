package io.napomni.runner.command;

import io.napomni.runner.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has commands of its own, as methods. */
abstract class Group implements Callable<Integer> {

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Group(Session session) {
        this.session = session;
    }

    final Session session() {
        return session;
    }

    /** Alone, it shows what it can do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(session.screen().out());
        return ExitCode.USAGE.number();
    }
}
