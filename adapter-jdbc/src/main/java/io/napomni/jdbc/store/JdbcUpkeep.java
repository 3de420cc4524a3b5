package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.port.LedgerException;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Tidied;
import io.napomni.port.upkeep.Upkeep;
import io.napomni.port.upkeep.Whom;

/** Upkeep of the tables. */
final class JdbcUpkeep implements Upkeep {

    private final Db db;
    private final Names names;

    JdbcUpkeep(Db db, Names names) {
        this.db = db;
        this.names = names;
    }

    @Override
    public Tidied tidy(Retention retention) {
        return new Tidying(db, names).all(retention);
    }

    @Override
    public Kept export(Whom whom) {
        return db.read(tx -> new Exporting(tx).of(whom));
    }

    @Override
    public ErasureAct erase(Whom whom, String by, String why) {
        Pseudonyms with = names.pseudonyms()
                .orElseThrow(
                        () -> new LedgerException("the ledger was opened without a key for pseudonyms, so nothing was"
                                + " erased: what is erased must be known again, or it would be sent once more. Open it with a"
                                + " key of random bytes that is kept apart from it"));
        return db.write(tx -> {
            tx.lockTenant();
            KnownEffects.in(tx, names);
            tx.update("UPDATE tenant SET seal = ?3 WHERE id = ?1", with.seal());
            return new Erasing(tx, with).of(whom, by, why);
        });
    }
}
