package io.napomni.testkit.contract;

import static io.napomni.testkit.contract.stage.Scene.CUSTOMER;
import static io.napomni.testkit.contract.stage.Scene.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.past.Hold;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Retention;
import io.napomni.port.upkeep.Whom;
import io.napomni.testkit.contract.stage.StoresOnTrial;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That a customer wants no more letters of a purpose is known for ever, and tells nobody who it was. */
public interface RefusalsContract extends StoresOnTrial {

    private ErasureAct erasedCustomer() {
        return upkeep().erase(new Whom.OfCustomer(CUSTOMER), "anna", "letter of 22 November");
    }

    @Test
    default void who_has_declined_letters_stays_declined_when_everything_else_is_erased() {
        stores().holds()
                .place(new Hold("pause", new Hold.Scope.OfCustomer(CUSTOMER), Optional.empty(), "Ivanov paid", "anna"));
        stores().holds().place(Hold.declined(CUSTOMER, Purpose.PROMOTIONAL));
        assertThat(erasedCustomer().holds()).isEqualTo(2);
        assertThat(openedAgain().holds().about(Set.of(), Set.of(CUSTOMER), DAY))
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.refusal()).contains(new Hold.Refusal(CUSTOMER, Purpose.PROMOTIONAL));
                    assertThat(hold.id())
                            .startsWith("unsubscribed|b24:company:~")
                            .endsWith("|promotional");
                });
        assertThat(stores().holds().about(Set.of(), Set.of(new CustomerRef("b24", "company", "4")), DAY))
                .isEmpty();
        assertThat(stores().holds().inForce(DAY).toString()).contains("~").doesNotContain(CUSTOMER.toString());
        assertThat(stores().journal().recent(99).toString()).doesNotContain(CUSTOMER.toString());
        assertThat(upkeep().export(new Whom.OfCustomer(CUSTOMER)).isEmpty()).isTrue();
    }

    @Test
    default void who_declines_again_after_an_erasure_and_is_erased_again_is_declined_once() {
        stores().holds().place(Hold.declined(CUSTOMER, Purpose.PROMOTIONAL));
        erasedCustomer();
        stores().holds().place(Hold.declined(CUSTOMER, Purpose.PROMOTIONAL));
        assertThat(erasedCustomer().holds()).isEqualTo(1);
        assertThat(stores().holds().about(Set.of(), Set.of(CUSTOMER), DAY)).hasSize(1);
        advance(TidyingContract.AGES);
        upkeep().tidy(Retention.standard());
        String mark = stores().holds().inForce(DAY).get(0).id();
        assertThat(stores().holds().lift(mark, "anna", "asked for letters again"))
                .isTrue();
        assertThat(stores().holds().about(Set.of(), Set.of(CUSTOMER), DAY)).isEmpty();
    }
}
