package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.policy.Suppression.Scope;
import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a store keeps of addresses that get no letters. */
public interface SuppressionsContract extends StoresOnTrial {

    @Test
    default void an_address_of_every_scope_comes_back_as_it_was_put() {
        List<Scope> scopes = List.of(new Scope.All(), new Scope.Promotional(), new Scope.OfScenario("сцена|:\\"));
        scopes.forEach(scope -> stores().suppressions().add(mark(1), scope, "нет такого адреса", "smtp"));
        List<Suppression> found = openedAgain().suppressions().about(List.of(mark(1), mark(2)));
        assertThat(found).extracting(Suppression::scope).containsExactlyInAnyOrderElementsOf(scopes);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.address()).isEqualTo(mark(1));
            assertThat(one.reason()).isEqualTo("нет такого адреса");
            assertThat(one.source()).isEqualTo("smtp");
            assertThat(one.since()).isCloseTo(storeNow(), Assertions.within(1, ChronoUnit.MINUTES));
        });
    }

    @Test
    default void who_is_on_the_list_stays_there_as_he_was() {
        assertThat(stores().suppressions().add(mark(1), new Scope.All(), "dead", "smtp"))
                .isTrue();
        advance(Duration.ofDays(1));
        assertThat(stores().suppressions().add(mark(1), new Scope.All(), "dead again", "bounce"))
                .isFalse();
        stores().suppressions().add(mark(2), new Scope.All(), "asked for it", "anna");
        assertThat(stores().suppressions().list())
                .extracting(Suppression::address, Suppression::reason, Suppression::source)
                .containsExactly(tuple(mark(1), "dead", "smtp"), tuple(mark(2), "asked for it", "anna"));
    }

    @Test
    default void only_what_was_asked_about_is_answered_however_much_that_is() {
        stores().suppressions().add(mark(7), new Scope.All(), "dead", "smtp");
        stores().suppressions().add(mark(1_300), new Scope.All(), "dead", "smtp");
        stores().suppressions().add(mark(9_000), new Scope.All(), "dead", "smtp");
        List<AddressMark> asked =
                IntStream.range(0, 2_000).mapToObj(SuppressionsContract::mark).toList();
        assertThat(stores().suppressions().about(asked))
                .extracting(Suppression::address)
                .containsExactlyInAnyOrder(mark(7), mark(1_300));
        assertThat(stores().suppressions().about(List.of())).isEmpty();
    }

    @Test
    default void an_address_is_taken_off_for_one_scope_and_the_journal_keeps_both() {
        Stream.of(new Scope.All(), new Scope.Promotional())
                .forEach(scope -> stores().suppressions().add(mark(1), scope, "dead", "smtp"));
        assertThat(stores().suppressions().remove(mark(1), new Scope.All(), "boris"))
                .isTrue();
        assertThat(stores().suppressions().remove(mark(1), new Scope.All(), "boris"))
                .isFalse();
        assertThat(openedAgain().suppressions().list())
                .extracting(Suppression::scope)
                .containsExactly(new Scope.Promotional());
        assertThat(stores().journal().about(mark(1).value(), 9))
                .extracting(JournalEntry::what, JournalEntry::by, JournalEntry::detail)
                .containsExactly(
                        tuple("unsuppressed", "boris", "all"),
                        tuple("suppressed", "smtp", "promotional dead"),
                        tuple("suppressed", "smtp", "all dead"));
    }

    @Test
    default void another_key_is_refused_as_long_as_somebody_is_on_the_list() {
        stores().suppressions().openWith("first");
        stores().suppressions().openWith("second");
        stores().suppressions().add(mark(1), new Scope.All(), "dead", "smtp");
        openedAgain().suppressions().openWith("second");
        assertThatThrownBy(() -> openedAgain().suppressions().openWith("first"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll("another key", "Nothing was done");
        openedAgain().suppressions().openWith("second");
        stores().suppressions().remove(mark(1), new Scope.All(), "anna");
        openedAgain().suppressions().openWith("first");
    }

    @Test
    default void a_list_of_unknown_origin_belongs_to_the_first_key_that_is_told() {
        stores().suppressions().add(mark(1), new Scope.All(), "dead", "smtp");
        stores().suppressions().openWith("first");
        assertThatThrownBy(() -> stores().suppressions().openWith("second")).isInstanceOf(LedgerException.class);
    }

    @Test
    default void broken_suppressions_throw_and_never_answer_that_nobody_is_on_the_list() {
        assertThatThrownBy(() -> brokenStores().suppressions().about(List.of(mark(1))))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().suppressions().openWith("first"))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().suppressions().list()).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().suppressions().add(mark(1), new Scope.All(), "dead", "smtp"))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().suppressions().remove(mark(1), new Scope.All(), "anna"))
                .isInstanceOf(LedgerException.class);
    }

    /** A mark that the test knows by its number. */
    private static AddressMark mark(int number) {
        String hex = Integer.toHexString(number);
        return new AddressMark("0".repeat(64 - hex.length()) + hex);
    }
}
