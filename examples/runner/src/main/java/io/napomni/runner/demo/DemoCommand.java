package io.napomni.runner.demo;

import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.command.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code remind demo}: shows everything on a made-up company. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    /** A Monday, so that the first letters go at once; always the same, so that everybody sees the same. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);

    private final Session session;

    @Option(names = "--deals", paramLabel = "N", defaultValue = "2000")
    private int deals;

    @Option(names = "--days", paramLabel = "N", defaultValue = "90")
    private int days;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo-out")
    private Path out = Path.of("demo-out");

    /** For one call. */
    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (deals < 1 || days < 0) {
            throw UsageException.of("demo.no-such-size");
        }
        LocalDate first = session.givenDay().orElse(FIRST_DAY);
        DemoScreen screen = new DemoScreen(session.screen(), session.texts());
        DemoFolder folder = folder();
        try (DemoWorld world = DemoWorld.of(deals, first, session.texts().language(), folder)) {
            Story story = new Storyteller(world, screen, session.surroundings().signals()).tell(days);
            new Pages(folder, session.texts()).write(story);
            screen.end(story, folder);
            return (story.isWhole() ? ExitCode.OK : ExitCode.STOPPED).number();
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", folder.root());
        }
    }

    private DemoFolder folder() {
        Path root = session.folder().resolve(out);
        try {
            Files.createDirectories(root);
            return DemoFolder.emptied(root);
        } catch (IOException unwritable) {
            throw UsageException.of("demo.unwritable", root);
        }
    }
}
