package io.napomni.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.LedgerException;
import io.napomni.port.store.Approvals;
import io.napomni.port.store.HeldItem;
import io.napomni.port.store.HeldRun;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store keeps of reminders that wait for a person. */
public interface ApprovalsContract extends StoresOnTrial {

    @Test
    default void what_was_held_waits_with_its_run_newest_first() {
        stores().approvals().hold("run-1", "volume", List.of(item("a", "f1"), item("b", "f1")));
        stores().approvals().hold("run-2", "first run", List.of(item("c", "f1")));
        assertThat(openedAgain().approvals().waiting())
                .containsExactly(
                        new HeldRun("run-2", "first run", List.of(item("c", "f1"))),
                        new HeldRun("run-1", "volume", List.of(item("a", "f1"), item("b", "f1"))));
    }

    @Test
    default void approving_lets_exactly_the_items_of_the_run_go() {
        stores().approvals().hold("run-1", "volume", List.of(item("a", "f1"), item("b", "f1")));
        stores().approvals().hold("run-2", "volume", List.of(item("c", "f1")));
        assertThat(stores().approvals().approve("run-1", "anna")).isEqualTo(2);
        assertThat(stores().approvals().approve("run-1", "anna")).isZero();
        assertThat(stores().approvals().approve("no such run", "anna")).isZero();
        assertThat(openedAgain().approvals().find(List.of("a", "c", "never held")))
                .containsOnlyKeys("a", "c")
                .containsEntry("a", approved("a", "f1"))
                .containsEntry("c", item("c", "f1"));
        assertThat(stores().approvals().waiting()).extracting(HeldRun::run).containsExactly("run-2");
    }

    @Test
    default void what_was_approved_stays_so_only_while_it_is_exactly_the_same() {
        stores().approvals().hold("run-1", "volume", List.of(item("same", "f1"), item("changed", "f1")));
        stores().approvals().approve("run-1", "anna");
        stores().approvals().hold("run-2", "volume", List.of(item("same", "f1"), item("changed", "f2")));
        assertThat(stores().approvals().find(List.of("same", "changed")))
                .containsEntry("same", approved("same", "f1"))
                .containsEntry("changed", item("changed", "f2"));
    }

    @Test
    default void an_item_held_again_belongs_to_the_later_run() {
        stores().approvals().hold("run-1", "volume", List.of(item("a", "f1")));
        stores().approvals().hold("run-2", "volume", List.of(item("a", "f2")));
        assertThat(stores().approvals().approve("run-1", "anna")).isZero();
        assertThat(stores().approvals().waiting()).extracting(HeldRun::run).containsExactly("run-2");
    }

    @Test
    default void nobody_but_approve_approves() {
        stores().approvals().hold("run-1", "volume", List.of(approved("a", "f1")));
        assertThat(stores().approvals().find(List.of("a"))).containsEntry("a", item("a", "f1"));
    }

    @Test
    default void thousands_are_held_and_found_at_once() {
        List<HeldItem> items =
                IntStream.range(0, 2_500).mapToObj(i -> item("r" + i, "f1")).toList();
        stores().approvals().hold("run-1", "first run", items);
        List<String> asked = items.stream().map(HeldItem::reminder).toList();
        assertThat(stores().approvals().find(asked)).hasSize(2_500);
        assertThat(stores().approvals().approve("run-1", "anna")).isEqualTo(2_500);
    }

    @Test
    default void who_approved_is_in_the_journal() {
        stores().approvals().hold("run-1", "volume", List.of(item("a", "f1")));
        stores().approvals().approve("run-1", "anna");
        assertThat(stores().journal().about("run-1", 1))
                .singleElement()
                .satisfies(line -> assertThat(line.what() + " " + line.by()).isEqualTo("approved anna"));
    }

    @Test
    default void broken_approvals_throw_and_never_answer_empty() {
        Approvals broken = brokenStores().approvals();
        assertThatThrownBy(() -> broken.find(List.of("a"))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(broken::waiting).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.approve("run-1", "anna")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.hold("run-1", "volume", List.of(item("a", "f1"))))
                .isInstanceOf(LedgerException.class);
    }

    private static HeldItem item(String reminder, String fingerprint) {
        return new HeldItem(
                reminder, fingerprint, "contract 17/26 · renewal", false, List.of("b24:company:44", "b24:deal:7"));
    }

    private static HeldItem approved(String reminder, String fingerprint) {
        return new HeldItem(
                reminder, fingerprint, "contract 17/26 · renewal", true, List.of("b24:company:44", "b24:deal:7"));
    }
}
