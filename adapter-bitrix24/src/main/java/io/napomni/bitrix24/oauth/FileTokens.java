package io.napomni.bitrix24.oauth;

import io.napomni.bitrix24.wire.Json;
import io.napomni.bitrix24.wire.JsonCodec;
import io.napomni.port.ConfigurationException;
import io.napomni.port.LedgerException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Tokens in a file that only its owner can read. A new pair replaces the old one in one step and is on the disk when
 * {@link #change} returns. Processes that share the file wait for one another by a lock on a file beside it.
 */
public final class FileTokens implements TokenKeeper {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final URI ANYWHERE = URI.create("https://oauth.bitrix24.tech");

    /** A lock on a file keeps other processes out, but not other threads of this one. */
    private static final Map<Path, Object> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final Object oneAtATime;

    private FileTokens(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.oneAtATime = IN_THIS_PROCESS.computeIfAbsent(this.file, path -> new Object());
    }

    /** The tokens in a file, which need not exist yet. */
    public static FileTokens in(Path file) {
        return new FileTokens(file);
    }

    /**
     * Keeps the first pair, or another one after a person has authorised the application again.
     *
     * @throws LedgerException if it cannot be kept
     */
    public void keep(Tokens tokens) {
        locked(() -> {
            write(tokens);
            return tokens;
        });
    }

    @Override
    public Tokens current() {
        try {
            return Files.exists(file)
                    ? read()
                    : missing("There are no tokens in " + file + ". Authorise the application:");
        } catch (IOException unreadable) {
            throw new LedgerException("The tokens in " + file + " cannot be read. Check its owner and permissions.");
        }
    }

    @Override
    public Tokens change(Tokens seen, UnaryOperator<Tokens> change) {
        return locked(() -> {
            Tokens kept = current();
            if (!kept.equals(seen)) {
                return kept;
            }
            Tokens changed = change.apply(kept);
            write(changed);
            return changed;
        });
    }

    /** Something done while nobody else may. */
    private interface Step {
        Tokens take() throws IOException;
    }

    private Tokens locked(Step step) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (oneAtATime) {
            try (FileChannel channel = FileChannel.open(
                            lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), onlyOwner());
                    FileLock held = channel.lock()) {
                return held.isValid() ? step.take() : current();
            } catch (IOException failed) {
                throw new LedgerException(
                        "The tokens in " + file + " cannot be kept. Check that its folder exists and may be written.");
            }
        }
    }

    private FileAttribute<?>[] onlyOwner() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
    }

    private Tokens read() throws IOException {
        Optional<Json> json = JsonCodec.read(Files.readAllBytes(file));
        return json.flatMap(kept -> Tokens.from(kept, ANYWHERE))
                .orElseGet(() ->
                        missing("What is in " + file + " is no pair of tokens. Authorise the application again:"));
    }

    private static Tokens missing(String what) {
        throw new ConfigurationException(what + " ./remind bitrix24 install.");
    }

    private void write(Tokens tokens) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("access_token", tokens.access().reveal());
        kept.put("refresh_token", tokens.refresh().reveal());
        kept.put("client_endpoint", tokens.origin() + "/rest/");
        kept.put("server_endpoint", tokens.authServer() + "/rest/");
        kept.put("member_id", tokens.memberId());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner())) {
            ByteBuffer bytes = ByteBuffer.wrap(JsonCodec.write(kept));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Only where they are kept. */
    @Override
    public String toString() {
        return "FileTokens[" + file + "]";
    }
}
