package io.napomni.proofs.law;

import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Seeds;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.io.TempDir;

/** What the laws share: a place for files, and many worlds in memory, few on disk. */
abstract class Lab {

    @TempDir
    Path folder;

    /** Runs a law on worlds in memory and on a twentieth of that on disk. */
    final void on(Keeping keeping, int inMemory, BiConsumer<Keeping, Random> law) {
        int worlds = keeping == Keeping.MEMORY ? inMemory : Math.max(1, inMemory / 20);
        Seeds.each(worlds, random -> law.accept(keeping, random));
    }
}
