package io.napomni.jdbc.store;

import io.napomni.jdbc.base.Db;
import io.napomni.port.store.Runs;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Past runs. */
final class JdbcRuns implements Runs {

    private static final String FORGET = "DELETE FROM run_scenario WHERE tenant = ?1 AND run = ?3";
    private static final String FINISHED =
            "INSERT INTO run_scenario (tenant, run, scenario, started, at) VALUES (?1, ?3, ?4, ?5, ?2)";
    private static final String STARTED =
            "SELECT started FROM run_scenario WHERE tenant = ?1 AND scenario = ?3 ORDER BY id DESC LIMIT ?4";
    private static final String KNOWN =
            "SELECT DISTINCT scenario FROM run_scenario WHERE tenant = ?1 AND scenario IN (%s)";

    private final Db db;

    JdbcRuns(Db db) {
        this.db = db;
    }

    @Override
    public void finished(String run, Map<String, Integer> startedByScenario) {
        db.write(tx -> {
            tx.update(FORGET, run);
            for (Map.Entry<String, Integer> one : startedByScenario.entrySet()) {
                tx.update(FINISHED, run, one.getKey(), one.getValue());
            }
            return run;
        });
    }

    @Override
    public List<Integer> recentlyStarted(String scenario, int runs) {
        return db.list(tx -> tx.ask(STARTED, row -> row.getInt(1), scenario, runs));
    }

    @Override
    public Set<String> known(Set<String> scenarios) {
        return db.read(tx -> Set.copyOf(tx.listIn(KNOWN, scenarios, row -> row.getString(1))));
    }
}
