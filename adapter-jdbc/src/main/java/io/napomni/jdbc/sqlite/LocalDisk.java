package io.napomni.jdbc.sqlite;

import io.napomni.port.LedgerException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a ledger's file may lie. Its log is shared by memory, which does not reach another machine, and locks over a
 * network fail, see https://sqlite.org/wal.html and https://sqlite.org/howtocorrupt.html.
 */
public final class LocalDisk {

    private static final Set<String> OVER_A_NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "afs",
            "ceph",
            "lustre",
            "beegfs",
            "webdav",
            "fuse.sshfs",
            "fuse.glusterfs",
            "fuse.ceph-fuse",
            "fuse.davfs2",
            "fuse.rclone",
            "fuse.s3fs",
            "fuse.gcsfuse",
            "fuse.juicefs");

    /** As Windows writes the root of what another machine shares. */
    private static final String SHARED = "\\\\";

    private LocalDisk() {}

    /** @throws LedgerException if the file lies elsewhere; what cannot be told is let pass */
    public static void demand(Path file, String where) {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            throw new LedgerException(
                    where + " is no file of this machine's own file system. Name a file on one of its disks");
        }
        kind(file.toAbsolutePath()).filter(LocalDisk::isOverANetwork).ifPresent(kind -> {
            throw new LedgerException(where + " lies on a network file system (" + kind
                    + "), where SQLite cannot keep writers apart. Nothing was changed. Name a file on a disk of this"
                    + " machine, or use PostgreSQL");
        });
    }

    /** @param kind as the machine calls it, or the root of a path that another machine shares */
    static boolean isOverANetwork(String kind) {
        return kind.startsWith(SHARED) || OVER_A_NETWORK.contains(kind.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> kind(Path file) {
        String root = String.valueOf(file.getRoot());
        if (root.startsWith(SHARED)) {
            return Optional.of(root);
        }
        try {
            Path known = Files.exists(file) ? file : file.getParent();
            return Optional.of(Files.getFileStore(known).type());
        } catch (IOException | SecurityException unknown) {
            return Optional.empty();
        }
    }
}
