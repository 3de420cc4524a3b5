package io.napomni.runner.command;

import io.napomni.runner.UsageException;
import io.napomni.runner.demo.Demo;
import io.napomni.runner.demo.world.DemoWorld;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code remind demo}: shows everything on a made-up company. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--deals", paramLabel = "N", defaultValue = "2000")
    private int deals;

    @Option(names = "--days", paramLabel = "N", defaultValue = "90")
    private int days;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo-out")
    private Path out = Path.of("demo-out");

    @Option(names = "--with-1c")
    private boolean withOneC;

    @Option(names = "--serve")
    private boolean serve;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.json()) {
            throw UsageException.of("demo.no-json");
        }
        if (deals < 1 || days < 0) {
            throw UsageException.of("demo.no-such-size");
        }
        return new Demo(
                        session.screen(),
                        session.texts(),
                        session.surroundings().signals(),
                        session.surroundings().keyboard())
                .play(
                        session.folder().resolve(out),
                        new DemoWorld.Plan(deals, session.givenDay().orElse(Demo.FIRST_DAY), days, withOneC),
                        serve || session.screen().isTerminal())
                .number();
    }
}
