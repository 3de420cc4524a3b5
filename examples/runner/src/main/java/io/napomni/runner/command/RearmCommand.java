package io.napomni.runner.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind rearm}: the same as {@code remind register clear}. */
@Command(name = "rearm")
final class RearmCommand implements Callable<Integer> {

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
