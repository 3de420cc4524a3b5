package io.napomni.runner.command;

import io.napomni.runner.ExitCode;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code remind init}: writes a commented configuration to begin with; never over another. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private final Session session;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = session.config();
        try {
            Files.writeString(file, Starter.in(session.texts().language()), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException kept) {
            throw UsageException.of("init.exists", file);
        } catch (IOException unwritable) {
            throw UsageException.of("init.unwritable", file);
        }
        session.screen().line(session.texts().of("init.done", file));
        return ExitCode.OK.number();
    }
}
