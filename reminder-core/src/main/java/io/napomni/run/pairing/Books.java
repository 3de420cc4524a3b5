package io.napomni.run.pairing;

import io.napomni.model.Contract;
import io.napomni.model.CustomerRef;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.model.TaxId;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contracts of an accounting system.
 *
 * @param source all of them
 * @param taxIds the taxpayer's numbers of their customers; a customer without one is absent
 * @param lastShipments days of the last shipment; absent where nothing was ever shipped
 * @param remainders what is still to be shipped; absent where that is not known, as in books that do not tell
 */
public record Books(
        FactSource<Contract> source,
        Lookup<CustomerRef, Set<TaxId>> taxIds,
        Lookup<SubjectRef, LocalDate> lastShipments,
        Lookup<SubjectRef, Quantity> remainders) {

    /** What is known of contracts besides themselves: asked only for those that a deal stands for. */
    Map<SubjectRef, Supply> complete(List<Contract> contracts) {
        Set<SubjectRef> refs = new HashSet<>();
        contracts.forEach(contract -> refs.add(contract.ref()));
        Map<SubjectRef, LocalDate> shipped = refs.isEmpty() ? Map.of() : lastShipments.find(refs);
        Map<SubjectRef, Quantity> left = refs.isEmpty() ? Map.of() : remainders.find(refs);
        return contracts.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Contract::ref,
                        contract -> new Supply(
                                contract,
                                Optional.ofNullable(shipped.get(contract.ref())),
                                Optional.empty(),
                                Optional.ofNullable(left.get(contract.ref())))));
    }
}
