package io.napomni.jdbc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.jdbc.SqliteStores;
import io.napomni.port.LedgerException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger's file lies on a disk of this machine. */
class LocalDiskTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs", "\\\\server\\share\\"})
    void what_another_machine_shares_is_told(String kind) {
        assertThat(LocalDisk.isOverANetwork(kind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "NTFS", "fuseblk", "C:\\"})
    void disks_of_this_machine_are_taken(String kind) {
        assertThat(LocalDisk.isOverANetwork(kind)).isFalse();
    }

    @Test
    void a_file_in_another_file_system_is_refused_and_nothing_is_made() throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (FileSystem inside = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path file = inside.getPath("/", folder.getFileName() + "-ledger.db");
            assertThatThrownBy(() -> SqliteStores.open(file, "firm"))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("no file of this machine's own file system");
            assertThat(Files.exists(Path.of(file.toString()))).isFalse();
        }
    }
}
