package io.napomni.bitrix24.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.TaxId;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing in what asks who is who is guessed: each name is one that the vendor documents. */
class IdentityWireTest {

    private static Customer customer(String id, String email, String number) {
        return new Customer(
                new CustomerRef("1c", "customer", id),
                "",
                EmailAddress.allIn(email),
                TaxId.parse(number).stream().toList());
    }

    @Test
    void every_name_on_the_wire_is_documented() {
        try (PortalStage stage = PortalStage.open()) {
            stage.fake.companies().put(44, Map.of("title", "A"), MultiField.workEmail("office@firm.test"));
            stage.fake.contacts().put(91, Map.of("name", "B", "companyId", 44), MultiField.workEmail("anna@firm.test"));
            stage.fake.data().requisites().ofCompany(44, "A", "7707083893", "");
            Set<Customer> asked = Set.of(
                    customer("a", "", "7707083893"),
                    customer("b", "anna@firm.test", ""),
                    customer("c", "office@firm.test", ""));

            assertThat(stage.portal.identity().find(asked)).hasSize(3);

            List<String> transcript = stage.fake.recorder().transcript();
            assertThat(String.join(" ", transcript)).contains("crm.requisite.list", "crm.duplicate.findbycomm");
            assertThat(WireCheck.undocumented(Documented.of(Golden.lines(Golden.DOCUMENTED)), transcript))
                    .isEmpty();
        }
    }
}
