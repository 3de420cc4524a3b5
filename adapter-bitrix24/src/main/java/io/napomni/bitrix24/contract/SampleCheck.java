package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.BitrixCustomers;
import io.napomni.bitrix24.crm.BitrixPeople;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.source.Layout;
import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the first deal of the pipeline as a contract, and its customer and manager. */
final class SampleCheck {
    private SampleCheck() {}

    static List<Finding> of(RestClient rest, PortalMemory memory, ContractMapping mapping) {
        Layout<Supply> layout = ContractLayout.resolve(rest, memory, mapping);
        Optional<Supply> first = layout.firstRow(rest).flatMap(layout.reading());
        if (first.isEmpty()) {
            return List.of(Finding.warning(
                    "sample-deal",
                    "The pipeline has no deals to read.",
                    "If it should have some, give the webhook's owner access to them."));
        }
        Supply supply = first.get();
        List<Finding> findings = new ArrayList<>(List.of(deal(supply)));
        findings.add(customer(new BitrixCustomers(rest), supply.contract()));
        supply.contract().managerId().ifPresent(id -> findings.add(manager(new BitrixPeople(rest, memory), id)));
        return findings;
    }

    private static Finding deal(Supply supply) {
        Contract contract = supply.contract();
        String dates = (contract.startsOn().isPresent() ? "a start" : "no start")
                + (contract.endsOn().isPresent() ? ", an end" : ", no end")
                + (supply.lastShippedOn().isPresent() ? ", a last shipment" : ", no last shipment")
                + (supply.remainder().isPresent() ? ", a remainder" : ", no remainder");
        String sentence = "Deal " + contract.ref().id() + " reads as a contract with " + dates + ".";
        boolean useful = contract.startsOn().isPresent() || contract.endsOn().isPresent();
        return useful
                ? Finding.ok("sample-deal", sentence)
                : Finding.warning("sample-deal", sentence, "Check that the fields of the dates are the right ones.");
    }

    private static Finding customer(BitrixCustomers customers, Contract contract) {
        Optional<Customer> found =
                Optional.ofNullable(customers.find(Set.of(contract.customer())).get(contract.customer()));
        if (found.flatMap(Customer::firstEmail).isPresent()) {
            return Finding.ok("sample-customer", "Its customer has an e-mail address.");
        }
        return Finding.warning(
                "sample-customer",
                found.isPresent() ? "Its customer has no e-mail address." : "It has no customer that can be seen.",
                "Deals without an address get no letter; they are listed as no-recipient.");
    }

    private static Finding manager(BitrixPeople people, String id) {
        Optional<Manager> found = Optional.ofNullable(people.find(Set.of(id)).get(id));
        return found.flatMap(Manager::email).isPresent()
                ? Finding.ok("sample-manager", "Its manager has an e-mail address.")
                : Finding.warning(
                        "sample-manager",
                        "The address of its manager cannot be seen.",
                        "Give the webhook the permission user_basic.");
    }
}
