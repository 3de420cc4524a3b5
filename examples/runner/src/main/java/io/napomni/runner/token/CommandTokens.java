package io.napomni.runner.token;

import io.napomni.port.ConfigurationException;
import io.napomni.smtp.AccessTokens;
import io.napomni.smtp.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tokens that a program prints: asked for each connection, without a shell. */
public final class CommandTokens implements AccessTokens {

    private static final int LONGEST = 16 * 1024;
    private static final int GRACE_SECONDS = 2;

    private final List<String> command;
    private final Path folder;
    private final Duration patience;

    /** A program and its arguments, begun in this folder, which must be done in this time. */
    public CommandTokens(List<String> command, Path folder, Duration patience) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.patience = patience;
    }

    @Override
    public Secret current() {
        return printed()
                .orElseThrow(() -> new ConfigurationException("The command of mail tokens (" + command.get(0)
                        + ") gave none. Run it by hand: it must print a token, and end with 0 within "
                        + patience.toSeconds() + " seconds."));
    }

    @Override
    public Secret renewed() {
        return current();
    }

    /** One at a time: of two programs that renew one token, each would spoil the other's. */
    private synchronized Optional<Secret> printed() {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return printed(process).map(Secret::of);
            } finally {
                end(process);
            }
        } catch (IOException | ExecutionException | TimeoutException none) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Asked first, so that it can keep a token that it has just renewed. */
    private static void end(Process process) throws ExecutionException, InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    Optional<String> printed(Process process)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        process.getOutputStream().close();
        String token = CompletableFuture.supplyAsync(() -> read(process.getInputStream()))
                .thenCombine(process.onExit(), (said, ended) -> ended.exitValue() == 0 ? said.strip() : "")
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private static String read(InputStream output) {
        try (output) {
            return new String(output.readNBytes(LONGEST), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            return "";
        }
    }
}
