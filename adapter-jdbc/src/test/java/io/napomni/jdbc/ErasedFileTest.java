package io.napomni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.Hold;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Bucket;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.Stores;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.port.upkeep.Whom;
import io.napomni.rule.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After an erasure the bytes of the file tell nobody who it was. {@code -Dnapomni.erased=1000} erases as many of twice
 * as many subjects.
 */
class ErasedFileTest {

    private static final int ERASED = Integer.getInteger("napomni.erased", 60);
    private static final Pseudonyms NAMES = KilledWriter.NAMES.orElseThrow();
    private static final List<String> TRACES = List.of("subject", "firm", "Petrov", "box", "hash");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private static EffectKey key(int number) {
        return new EffectKey(
                "contract-renewal",
                new SubjectRef("b24", "deal", "subject" + number + "end"),
                "renewal@2027-01-31",
                "mail");
    }

    private static CustomerRef customer(int number) {
        return new CustomerRef("b24", "company", "firm" + number + "end");
    }

    private static Claim claim(int number) {
        List<Bucket> cap = List.of(new Bucket("letters|" + customer(number) + "|" + DAY, 9));
        return new Claim(List.of(key(number)), customer(number), "Договор Petrov" + number + "end", true, cap);
    }

    /** What a server says may hold the address, and what people write may hold anything. */
    private static void live(Stores stores, int number) {
        Won won = (Won) stores.ledger()
                .claim(List.of(claim(number)), Duration.ofMinutes(5))
                .get(0);
        Dispatch dispatch = new Dispatch("d" + number, won, DAY, "hash" + number + "end");
        stores.ledger().begin(dispatch);
        stores.ledger()
                .record(
                        dispatch,
                        number % 3 == 0
                                ? new Outcome.Rejected(Reason.of("mailbox", "550 box" + number + "end@example.ru"))
                                : new Outcome.Done("250 for box" + number + "end@example.ru"));
        stores.holds()
                .place(new Hold(
                        "subject-subject" + number + "end",
                        new Hold.Scope.OfSubject(key(number).subject()),
                        Optional.empty(),
                        "Petrov" + number + "end promised",
                        "anna"));
        List<String> about =
                List.of(customer(number).toString(), key(number).subject().toString());
        stores.approvals()
                .hold(
                        "run",
                        "volume",
                        List.of(new HeldItem("r" + number, "f", "Petrov" + number + "end", false, about)));
    }

    private String dumped() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                bytes.append(new String(Files.readAllBytes(one), StandardCharsets.UTF_8));
            }
        }
        return bytes.toString();
    }

    @Test
    void nothing_of_the_erased_is_left_in_the_file_and_nothing_of_theirs_is_sent_again() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", NAMES)) {
            for (int i = 0; i < 2 * ERASED; i++) {
                live(sqlite.stores(), i);
            }
            for (int i = 0; i < ERASED; i++) {
                Whom whom = i % 2 == 0 ? new Whom.OfSubject(key(i).subject()) : new Whom.OfCustomer(customer(i));
                assertThat(sqlite.upkeep().erase(whom, "anna", "asked for").effects())
                        .isEqualTo(1);
            }
            List<ClaimResult> again = sqlite.stores()
                    .ledger()
                    .claim(
                            Stream.iterate(0, i -> i + 1)
                                    .limit(ERASED)
                                    .map(ErasedFileTest::claim)
                                    .toList(),
                            Duration.ofMinutes(5));
            assertThat(again).hasSize(ERASED).allMatch(ClaimResult.Taken.class::isInstance);
            sqlite.compact();
        }
        String dump = dumped();
        assertThat(traces(dump, 0)).isEmpty();
        assertThat(traces(dump, ERASED))
                .as("all of the others are there to be found")
                .hasSize(ERASED * TRACES.size());
    }

    private static List<String> traces(String dump, int from) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < from + ERASED; i++) {
            for (String trace : TRACES) {
                if (dump.contains(trace + i + "end")) {
                    found.add(trace + i);
                }
            }
        }
        return found;
    }

    @Test
    void without_the_key_or_with_another_nothing_opens_because_nobody_would_know_the_erased() {
        Path file = folder.resolve("ledger.db");
        SqliteStores plain = SqliteStores.open(file, "acme");
        live(plain.stores(), 1);
        assertThatThrownBy(() -> plain.upkeep().erase(new Whom.OfSubject(key(1).subject()), "anna", ""))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("without a key", "nothing was erased");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", NAMES)) {
            sqlite.upkeep().erase(new Whom.OfSubject(key(1).subject()), "anna", "");
        }
        assertThatThrownBy(() -> plain.stores().ledger().claim(List.of(claim(1)), Duration.ofMinutes(5)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no key for them was given");
        plain.close();
        assertThatThrownBy(() -> SqliteStores.open(file, "acme").close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no key for them was given");
        Pseudonyms other = Pseudonyms.keyed("another sixteen bytes".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SqliteStores.open(file, "acme", other).close())
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("not the one they were made with");
        SqliteStores.open(file, "another tenant").close();
    }

    @Test
    void a_file_that_somebody_else_is_reading_is_not_called_compact() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", Optional.of(NAMES), 1_000, () -> 0)) {
            live(sqlite.stores(), 1);
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.executeQuery("SELECT count(*) FROM journal").next();
                assertThatThrownBy(sqlite::compact)
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContainingAll("old bytes", "others have it open");
                reader.rollback();
            }
            sqlite.compact();
        }
    }

    @Test
    void a_journal_that_was_opened_for_an_erasure_is_closed_again() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (SqliteStores sqlite = SqliteStores.open(file, "acme", NAMES)) {
            live(sqlite.stores(), 1);
            sqlite.upkeep().erase(new Whom.OfSubject(key(1).subject()), "anna", "");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM journal"))
                    .hasMessageContaining("the journal only grows");
        }
    }
}
