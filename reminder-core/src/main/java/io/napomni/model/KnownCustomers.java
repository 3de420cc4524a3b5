package io.napomni.model;

import io.napomni.model.CustomerMatch.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The customers of the leading system, and who among them a customer of another system is: by the taxpayer's number, else
 * by the first of its e-mail addresses that somebody has. Two who have numbers, and none in common, are two, whatever
 * addresses they share: an accountant may work for several. Of several that fit, the lowest reference is taken, whatever
 * the order of reading.
 *
 * @param byTaxId by ascending reference
 * @param byEmail by the address in lower case; by ascending reference
 */
public record KnownCustomers(Map<TaxId, List<Customer>> byTaxId, Map<String, List<Customer>> byEmail) {

    private static final Comparator<Customer> LOWEST = Comparator.comparing(Customer::ref);

    /** Copies the maps. */
    public KnownCustomers {
        byTaxId = Map.copyOf(byTaxId);
        byEmail = Map.copyOf(byEmail);
    }

    /** Of all these; one reference once. */
    public static KnownCustomers of(Collection<Customer> known) {
        List<Customer> sorted = known.stream().sorted(LOWEST).toList();
        return new KnownCustomers(
                index(sorted, customer -> customer.taxIds().stream().distinct()),
                index(
                        sorted,
                        customer -> customer.emails().stream()
                                .map(KnownCustomers::key)
                                .distinct()));
    }

    private static <K> Map<K, List<Customer>> index(List<Customer> all, Function<Customer, Stream<K>> keys) {
        Map<K, List<Customer>> index = new HashMap<>();
        all.forEach(one -> keys.apply(one)
                .forEach(key ->
                        index.computeIfAbsent(key, any -> new ArrayList<>()).add(one)));
        index.replaceAll((key, some) -> List.copyOf(some));
        return index;
    }

    private static String key(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }

    /** Who each of these is; those who are nobody here are absent. The form of a look-up of identities. */
    public Map<Customer, CustomerRef> find(Set<Customer> customers) {
        Map<Customer, CustomerRef> found = new LinkedHashMap<>();
        customers.forEach(one -> match(one).ifPresent(match -> found.put(one, match.one())));
        return found;
    }

    /** Who this customer is here; empty if nobody. */
    public Optional<CustomerMatch> match(Customer customer) {
        return sameNumber(customer.taxIds())
                .map(fit -> match(customer, By.TAX_ID, fit))
                .or(() -> sameAddress(customer).map(fit -> match(customer, By.EMAIL, fit)));
    }

    private static CustomerMatch match(Customer customer, By by, List<CustomerRef> fit) {
        return new CustomerMatch(customer.ref(), fit.get(0), by, fit.subList(1, fit.size()));
    }

    private Optional<List<CustomerRef>> sameNumber(List<TaxId> numbers) {
        return refs(numbers.stream().flatMap(number -> byTaxId.getOrDefault(number, List.of()).stream()));
    }

    private Optional<List<CustomerRef>> sameAddress(Customer customer) {
        return customer.emails().stream()
                .map(address -> byEmail.getOrDefault(key(address), List.of()).stream()
                        .filter(one -> !differ(customer.taxIds(), one.taxIds()))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .flatMap(this::withNamesakes);
    }

    /** Who is found by an address is counted as those with the same number are. */
    private Optional<List<CustomerRef>> withNamesakes(List<Customer> some) {
        List<TaxId> numbers = some.get(0).taxIds();
        return refs(Stream.concat(
                some.stream(), numbers.stream().flatMap(number -> byTaxId.getOrDefault(number, List.of()).stream())));
    }

    private static boolean differ(List<TaxId> some, List<TaxId> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    /** How many numbers and addresses, and none of them. */
    @Override
    public String toString() {
        return "KnownCustomers[" + byTaxId.size() + " numbers, " + byEmail.size() + " addresses]";
    }

    private static Optional<List<CustomerRef>> refs(Stream<Customer> fit) {
        return Optional.of(fit.map(Customer::ref).distinct().sorted().toList()).filter(refs -> !refs.isEmpty());
    }
}
