package io.napomni.bitrix24.identity;

import io.napomni.bitrix24.PortalStage;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.port.Lookup;
import io.napomni.testkit.contract.LookupContract;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** It keeps to what the engine relies on. */
class IdentityContractTest implements LookupContract<Customer, CustomerRef> {
    private static final int MANY = 120;

    private final PortalStage stage = PortalStage.open();
    private final Map<Customer, CustomerRef> known = new HashMap<>();

    IdentityContractTest() {
        for (int id = 1; id <= MANY; id++) {
            stage.fake
                    .companies()
                    .put(id, Map.of("title", "Firm " + id), MultiField.workEmail("office@firm-" + id + ".test"));
            known.put(customer(id), new CustomerRef("b24", "company", Integer.toString(id)));
        }
    }

    private static Customer customer(int id) {
        CustomerRef ref = new CustomerRef("1c", "customer", "c" + id);
        return new Customer(ref, "Firm", EmailAddress.allIn("office@firm-" + id + ".test"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Override
    public Lookup<Customer, CustomerRef> lookup() {
        return stage.portal.identity();
    }

    @Override
    public Lookup<Customer, CustomerRef> brokenLookup() {
        stage.fake.faults().inject(Fault.truncatedJson(), When.always());
        return lookup();
    }

    @Override
    public Map<Customer, CustomerRef> known() {
        return known;
    }

    @Override
    public Customer unknown() {
        return customer(MANY + 1);
    }
}
