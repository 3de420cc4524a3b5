package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Ledger;
import io.napomni.testkit.contract.stage.Scene;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What PostgreSQL keeps of questions that are asked again and again on a connection. */
class PostgresPlansTest {

    private static final int MORE_THAN_THE_DRIVER_AND_THE_SERVER_WAIT = 20;

    private static final int MANY = 60;

    /** One from when the tables were small reads all of them, for each claim, until they are analysed. */
    @Test
    void no_plan_is_kept_for_a_question_with_a_list() throws SQLException {
        DataSource one = new TrustingPool(RealPostgres.unpooled());
        Ledger ledger = ledger(one);

        for (int i = 0; i < MORE_THAN_THE_DRIVER_AND_THE_SERVER_WAIT; i++) {
            int batch = i;
            ledger.claim(
                    IntStream.range(0, 8)
                            .mapToObj(claim -> claim(batch + "-" + claim))
                            .toList(),
                    Duration.ofMinutes(10));
        }

        assertThat(kept(one, "custom_plans", "% IN ($%"))
                .as("they were prepared, so plans could be kept")
                .isPositive();
        assertThat(kept(one, "generic_plans", "% IN ($%")).isZero();
        assertThat(kept(one, "generic_plans", "%INSERT INTO %"))
                .as("what has no list")
                .isPositive();
    }

    @Test
    void lists_of_many_lengths_make_few_statements() throws SQLException {
        DataSource one = new TrustingPool(RealPostgres.unpooled());
        Ledger ledger = ledger(one);

        for (int length = 1; length <= MANY; length++) {
            List<EffectKey> keys = IntStream.range(0, length)
                    .mapToObj(number -> claim("length-" + number).keys().get(0))
                    .toList();
            ledger.claim(List.of(claim("length-" + (length - 1))), Duration.ofMinutes(10));
            assertThat(ledger.closed(keys)).as("of %s", length).hasSize(length);
        }

        assertThat(count(one, "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%key IN ($%'"))
                .as("one key for each claim; 16, 32 and 64 often enough to be kept by the driver")
                .isBetween(4L, 8L);
    }

    private static Ledger ledger(DataSource one) {
        return PostgresStores.open(one, "planned-" + UUID.randomUUID()).stores().ledger();
    }

    private static Claim claim(String number) {
        return Scene.limited(new Bucket("letters|" + number, 1), Scene.key(number));
    }

    private static long kept(DataSource one, String plans, String like) throws SQLException {
        return count(one, "SELECT sum(" + plans + ") FROM pg_prepared_statements WHERE statement LIKE '" + like + "'");
    }

    private static long count(DataSource one, String question) throws SQLException {
        try (Connection connection = one.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
