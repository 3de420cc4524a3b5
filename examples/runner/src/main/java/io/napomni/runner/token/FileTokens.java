package io.napomni.runner.token;

import io.napomni.port.ConfigurationException;
import io.napomni.smtp.AccessTokens;
import io.napomni.smtp.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tokens in a file that another program keeps fresh: read anew for each connection. */
public final class FileTokens implements AccessTokens {

    private final Path file;

    /** A file that holds a token and nothing else. */
    public FileTokens(Path file) {
        this.file = file;
    }

    @Override
    public Secret current() {
        try {
            String token = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!token.isEmpty()) {
                return Secret.of(token);
            }
        } catch (IOException unreadable) {
            throw new ConfigurationException("The file of mail tokens " + file
                    + " cannot be read. Check its path and rights, and the program that writes it.");
        }
        throw new ConfigurationException(
                "The file of mail tokens " + file + " is empty. Check the program that writes it.");
    }

    /** Whoever keeps the file may have renewed it meanwhile. */
    @Override
    public Secret renewed() {
        return current();
    }
}
