package io.napomni.runner.demo;

import io.napomni.runner.command.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code remind demo}. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    private final Session session;

    /** For one call. */
    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.hashCode() == 0 ? 1 : 0;
    }
}
