package io.napomni.runner.wire;

import io.napomni.jdbc.SqliteStores;
import io.napomni.port.LedgerException;
import io.napomni.runner.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ledger of a configuration. */
final class LedgerFile {

    private LedgerFile() {}

    /**
     * Opens it; a file that is not there is made.
     *
     * @throws LedgerException if it cannot be opened, or is empty: who lost what was sent must not send it again
     */
    static SqliteStores open(Settings settings) {
        if (isEmpty(settings.ledger())) {
            throw new LedgerException("the ledger " + settings.ledger()
                    + " is an empty file (0 bytes); what was sent may be lost. Put a copy of it back; delete the file"
                    + " only if nothing was ever sent with it");
        }
        return settings.pseudonyms()
                .map(names -> SqliteStores.open(settings.ledger(), settings.tenant(), names))
                .orElseGet(() -> SqliteStores.open(settings.ledger(), settings.tenant()));
    }

    /** A database whose file is still empty has its content in a file beside it. */
    private static boolean isEmpty(Path ledger) {
        try {
            return Files.isRegularFile(ledger)
                    && Files.size(ledger) == 0
                    && !Files.exists(ledger.resolveSibling(ledger.getFileName() + "-wal"))
                    && !Files.exists(ledger.resolveSibling(ledger.getFileName() + "-journal"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
