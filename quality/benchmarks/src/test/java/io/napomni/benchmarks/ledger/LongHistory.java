package io.napomni.benchmarks.ledger;

import io.napomni.action.Channel;
import io.napomni.benchmarks.Obliging;
import io.napomni.benchmarks.memory.Streamed;
import io.napomni.benchmarks.rules.Contracts;
import io.napomni.decision.Proposal;
import io.napomni.port.store.Stores;
import io.napomni.run.Reminders;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.template.HandlebarsTemplates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;

/** Letters of years, written straight into the tables, and a run that is planned over them. */
final class LongHistory {

    /** Nearly one in five of them is due. */
    static final int CONTRACTS = 120_000;

    private static final String EFFECT = """
            INSERT INTO %seffect (tenant, key, subject, customer, label, contact, state, detail, day, updated_at,
              attempts, fence, owner, lease_until, dispatch)
            VALUES (1, ?, ?, ?, ?, 1, 'DONE', '250 2.0.0 Ok: queued as 4F1B2C3D', ?, ?, 1, ?, '', 0, ?)""";
    private static final String ATTEMPTS = """
            INSERT INTO %1$sattempt (tenant, fence, effect, dispatch, customer, day, contact, content_hash, begun_at,
              ended_at, outcome)
            SELECT tenant, fence, id, dispatch, customer, day, 1, dispatch, updated_at, updated_at, 'done'
            FROM %1$seffect WHERE tenant = 1""";

    private LongHistory() {}

    /** So many letters that arrived, on the days before the last month, each contract in turn. */
    static void write(Database database, int letters) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement effects = connection.prepareStatement(EFFECT.formatted(database.schema()));
                    PreparedStatement attempts = connection.prepareStatement(ATTEMPTS.formatted(database.schema()))) {
                for (int i = 0; i < letters; i++) {
                    bind(effects, i);
                    effects.addBatch();
                    if (i % 10_000 == 9_999) {
                        effects.executeBatch();
                    }
                }
                effects.executeBatch();
                attempts.executeUpdate();
                connection.commit();
            }
        }
        database.learn();
    }

    private static void bind(PreparedStatement effect, int i) throws SQLException {
        int contract = 1 + i % CONTRACTS;
        String day = Contracts.TODAY.minusDays(40 + 30L * (i / CONTRACTS)).toString();
        effect.setString(1, "contract-stock|b24:deal:" + contract + "|stock@" + day + "|mail");
        effect.setString(2, "b24:deal:" + contract);
        effect.setString(3, "b24:company:" + contract);
        effect.setString(4, "Д-" + contract);
        effect.setString(5, day);
        effect.setLong(6, 1_790_000_000_000_000L + i);
        effect.setLong(7, i);
        effect.setString(8, "%064x".formatted(i));
    }

    /** What a run over all contracts would do. */
    static Proposal propose(Stores stores) {
        Instant now = Contracts.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        ContractTerms terms =
                ContractTerms.of("ООО Поставка", Locale.forLanguageTag("ru")).withColdStart(OptionalInt.empty());
        return Reminders.builder(stores, Clock.fixed(now, ZoneOffset.UTC))
                .watch(ContractReminders.of(terms), new Streamed(Contracts.BUSY, CONTRACTS, now))
                .executor(new Obliging<>(Channel.MAIL))
                .executor(new Obliging<>(Channel.NOTE))
                .executor(new Obliging<>(Channel.TASK))
                .templates(HandlebarsTemplates.defaults())
                .build()
                .propose(Contracts.TODAY);
    }
}
