package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.port.LedgerException;
import io.napomni.port.store.JournalEntry;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people may rely on when they read the journal. */
public interface JournalContract extends StoresOnTrial {

    @Test
    default void a_line_is_kept_as_it_was_written_with_the_store_s_time() {
        Instant before = storeNow();
        stores().journal().append("run-finished", "run|7", "node-1", "12 писем\n'\"\\ 🙂");
        assertThat(openedAgain().journal().recent(5)).singleElement().satisfies(line -> {
            assertThat(line.at()).isBetween(before, storeNow());
            assertThat(line)
                    .isEqualTo(new JournalEntry(line.at(), "run-finished", "run|7", "node-1", "12 писем\n'\"\\ 🙂"));
        });
    }

    @Test
    default void the_newest_lines_come_first_and_only_so_many() {
        for (int i = 0; i < 5; i++) {
            stores().journal().append("note", "run|" + i, "node-1", "");
        }
        assertThat(stores().journal().recent(3))
                .extracting(JournalEntry::about)
                .containsExactly("run|4", "run|3", "run|2");
    }

    @Test
    default void lines_are_found_by_the_beginning_of_what_they_concern() {
        stores().journal().append("note", "a_%|Заказ 1", "node-1", "first");
        stores().journal().append("note", "axy|Заказ 1", "node-1", "not asked for");
        stores().journal().append("note", "A_%|Заказ 1", "node-1", "not asked for");
        stores().journal().append("note", "a_%|Заказ 1|mail", "node-1", "second");
        stores().journal().append("note", "a_%|Заказ 2", "node-1", "not asked for");
        assertThat(stores().journal().about("a_%|Заказ 1", 9))
                .extracting(JournalEntry::detail)
                .containsExactly("second", "first");
        assertThat(stores().journal().about("a_%|Заказ 1", 1)).hasSize(1);
        assertThat(stores().journal().about("", 9)).hasSize(5);
    }

    @Test
    default void the_newest_line_about_each_is_found_by_its_whole_text() {
        stores().journal().append("note", "a|1", "node-1", "older");
        stores().journal().append("note", "a|1", "node-1", "newest");
        stores().journal().append("note", "a|1|mail", "node-1", "not asked for");
        stores().journal().append("note", "a|2", "node-1", "only one");
        assertThat(stores().journal()
                        .latest(List.of("a|1", "a|2", "a|3", "a|2"))
                        .values())
                .extracting(JournalEntry::about, JournalEntry::detail)
                .containsExactlyInAnyOrder(tuple("a|1", "newest"), tuple("a|2", "only one"));
        assertThat(stores().journal().latest(List.of())).isEmpty();
    }

    @Test
    default void a_broken_journal_throws_and_never_answers_empty() {
        assertThatThrownBy(() -> brokenStores().journal().append("note", "a", "b", "c"))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().journal().recent(1)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().journal().about("a", 1)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> brokenStores().journal().latest(List.of("a"))).isInstanceOf(LedgerException.class);
    }
}
