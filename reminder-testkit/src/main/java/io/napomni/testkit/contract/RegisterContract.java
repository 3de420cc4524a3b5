package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.DAY;
import static io.napomni.testkit.contract.stage.Scene.DONE;
import static io.napomni.testkit.contract.stage.Scene.IN_DOUBT;
import static io.napomni.testkit.contract.stage.Scene.LONGER;
import static io.napomni.testkit.contract.stage.Scene.REJECTED;
import static io.napomni.testkit.contract.stage.Scene.assertClosed;
import static io.napomni.testkit.contract.stage.Scene.assertOpen;
import static io.napomni.testkit.contract.stage.Scene.assertState;
import static io.napomni.testkit.contract.stage.Scene.begun;
import static io.napomni.testkit.contract.stage.Scene.ended;
import static io.napomni.testkit.contract.stage.Scene.key;
import static io.napomni.testkit.contract.stage.Scene.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.past.EffectState;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.Register;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.testkit.contract.stage.Scene;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people may rely on when they read the register and clear it. */
public interface RegisterContract extends StoresOnTrial {

    @Test
    default void the_newest_rows_come_first_and_only_so_many() {
        for (String deal : List.of("1", "2", "3")) {
            ended(stores(), DONE, key(deal));
            advance(Duration.ofSeconds(1));
        }
        ended(stores(), REJECTED, key("4"));
        assertThat(openedAgain().register().list(RegisterQuery.newest(Set.of(EffectState.DONE), 2)))
                .extracting(RegisterRow::key)
                .containsExactly(key("3"), key("2"));
        assertThat(stores().register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 9)))
                .hasSize(4);
        assertThat(stores().register().list(RegisterQuery.newest(Set.of(), 9))).isEmpty();
    }

    @Test
    default void one_page_follows_another_and_no_row_is_lost_or_told_twice() {
        for (String deal : List.of("1", "2", "3", "4", "5")) {
            ended(stores(), deal.equals("2") ? REJECTED : DONE, key(deal));
        }
        RegisterQuery query = RegisterQuery.newest(Set.of(EffectState.DONE, EffectState.REJECTED), 2);
        List<RegisterRow> told = new ArrayList<>();
        for (List<RegisterRow> page = stores().register().list(query); !page.isEmpty(); ) {
            told.addAll(page);
            RegisterQuery.Place last = RegisterQuery.Place.of(page.get(page.size() - 1));
            page = stores().register().list(query.goingOnAfter(last));
        }
        assertThat(told)
                .extracting(RegisterRow::key)
                .containsExactlyInAnyOrder(key("1"), key("2"), key("3"), key("4"), key("5"))
                .doesNotHaveDuplicates();
        assertThat(told).isEqualTo(stores().register().list(RegisterQuery.newest(query.states(), 9)));
    }

    @Test
    default void rows_are_found_by_subject_by_customer_by_what_their_label_holds_and_letters_alone() {
        ended(stores(), DONE, key("1"));
        CustomerRef other = new CustomerRef("b24", "company", "22");
        Claim task = new Claim(List.of(key("22")), other, "contract 22%_26", false, List.of());
        stores().ledger().claim(List.of(task), LONGER);
        RegisterQuery all = RegisterQuery.newest(EnumSet.allOf(EffectState.class), 9);
        assertFound(all.of(other), key("22"));
        assertFound(all.about(key("22").subject()), key("22"));
        assertFound(all.about(key("1").subject()).onlyLetters(), key("1"));
        assertFound(all.about(key("22").subject()).onlyLetters());
        assertFound(all.labelled("22%_"), key("22"));
        assertFound(all.labelled("7/2"), key("1"));
        assertFound(all.labelled("%"), key("22"));
        assertFound(all.onlyLetters(), key("1"));
        assertFound(all.of(other).onlyLetters());
        assertFound(all, key("22"), key("1"));
    }

    private void assertFound(RegisterQuery query, EffectKey... keys) {
        assertThat(stores().register().list(query)).extracting(RegisterRow::key).containsExactlyInAnyOrder(keys);
    }

    @Test
    default void everything_about_a_subject_is_found_newest_first() {
        EffectKey mail = key("7");
        EffectKey task = new EffectKey(mail.scenario(), mail.subject(), mail.occasion(), "task");
        ended(stores(), DONE, mail);
        advance(Duration.ofSeconds(1));
        begun(stores(), task);
        begun(stores(), key("77"));
        assertThat(stores().register().about(mail.subject()))
                .extracting(RegisterRow::key)
                .containsExactly(task, mail);
    }

    @Test
    default void a_row_tells_when_it_changed_by_the_store_s_clock() {
        Instant before = storeNow();
        ended(stores(), DONE, key("a"));
        assertThat(stores().register().find(key("a"))).get().satisfies(row -> {
            assertThat(row.updatedAt()).isBetween(before, storeNow());
            assertThat(row.day()).contains(DAY);
            assertThat(row.detail()).isEqualTo("250 queued as 7F3A");
        });
    }

    @Test
    default void clearing_re_arms_with_the_next_generation_and_the_journal_keeps_it() {
        ended(stores(), DONE, key("a"));
        assertThat(stores().register().clear(key("a"), "anna", "the letter was lost"))
                .isTrue();
        assertThat(stores().register().find(key("a"))).isEmpty();
        assertThat(won(openedAgain(), key("a")).generations()).containsEntry(key("a"), 1);
        assertThat(stores().journal().about(key("a").toString(), 1))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("cleared");
                    assertThat(line.by()).isEqualTo("anna");
                    assertThat(line.detail()).isEqualTo("the letter was lost");
                });
    }

    @Test
    default void clearing_again_and_again_counts() {
        for (int i = 0; i < 3; i++) {
            ended(stores(), DONE, key("a"));
            stores().register().clear(key("a"), "anna", "once more");
        }
        ended(stores(), DONE, key("a"));
        assertThat(stores().register().find(key("a"))).get().satisfies(row -> {
            assertThat(row.generation()).isEqualTo(3);
            assertThat(row.attempts()).isEqualTo(4);
        });
    }

    @Test
    default void rejected_and_deferred_effects_are_cleared_too() {
        for (Outcome outcome : List.of(REJECTED, Scene.deferred(LONGER))) {
            EffectKey key = key("clear " + outcome);
            ended(stores(), outcome, key);
            assertThat(stores().register().clear(key, "anna", "address mended")).isTrue();
            assertOpen(stores(), key);
        }
    }

    @Test
    default void a_doubt_is_not_cleared_and_what_is_under_way_is_left_alone() {
        ended(stores(), IN_DOUBT, key("doubt"));
        won(stores(), key("claimed"));
        begun(stores(), key("begun"));
        for (String deal : List.of("doubt", "claimed", "begun", "never touched")) {
            assertThat(stores().register().clear(key(deal), "anna", "try")).isFalse();
        }
        assertState(stores(), key("doubt"), EffectState.IN_DOUBT);
        assertClosed(stores(), key("begun"));
        assertThat(stores().journal().recent(9)).noneMatch(line -> line.what().equals("cleared"));
    }

    @Test
    default void a_cancelled_effect_opens_again_if_its_fact_comes_back() {
        ended(stores(), Scene.deferred(LONGER), key("a"));
        assertThat(stores().register().cancel(key("a"), "the deal is gone")).isTrue();
        assertState(stores(), key("a"), EffectState.CANCELLED);
        assertThat(openedAgain().leases().deferred()).isEmpty();
        assertOpen(stores(), key("a"));
        ended(stores(), DONE, key("a"));
        assertState(stores(), key("a"), EffectState.DONE);
    }

    @Test
    default void only_what_is_open_is_cancelled() {
        ended(stores(), DONE, key("done"));
        begun(stores(), key("begun"));
        won(stores(), key("claimed"));
        for (String deal : List.of("done", "begun", "claimed", "never touched")) {
            assertThat(stores().register().cancel(key(deal), "gone")).isFalse();
        }
        assertState(stores(), key("done"), EffectState.DONE);
    }

    @Test
    default void a_broken_register_throws_and_never_answers_empty() {
        won(stores(), key("a"));
        Register broken = brokenStores().register();
        assertThatThrownBy(() -> broken.list(RegisterQuery.newest(Set.of(EffectState.DONE), 1)))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.about(key("a").subject())).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.find(key("a"))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.clear(key("a"), "anna", "")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> broken.cancel(key("a"), "")).isInstanceOf(LedgerException.class);
    }
}
