package io.napomni.bitrix24.identity;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.model.Customer;
import io.napomni.model.CustomerMatch;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.KnownCustomers;
import io.napomni.model.TaxId;
import io.napomni.port.CustomerIdentity;
import io.napomni.port.Lookup;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal as the leading system: its company or contact is the one reference of a customer. Found by the taxpayer's
 * number in the requisites, else by e-mail address, as {@link KnownCustomers} tells; a contact of a company counts as the
 * company, unless it has a number of its own. Customers of the portal itself may be asked for too, so that two cards of
 * one company count as one. Two to seven requests for 2,500 customers, a few more where many are known by address only.
 * Safe for several threads.
 */
public final class BitrixIdentity implements CustomerIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(BitrixIdentity.class);

    private final RestClient rest;
    private final Consumer<? super CustomerMatch> told;
    private final Set<CustomerRef> warned = ConcurrentHashMap.newKeySet();

    private BitrixIdentity(RestClient rest, Consumer<? super CustomerMatch> told) {
        this.rest = rest;
        this.told = told;
    }

    /** Of a portal; several cards that fit one customer are told once in the log. */
    public static BitrixIdentity of(RestClient rest) {
        return new BitrixIdentity(rest, match -> {});
    }

    /**
     * The same that also tells of everybody who is another card of the portal, each time: by what it was found, and
     * which cards fit as well.
     */
    public BitrixIdentity telling(Consumer<? super CustomerMatch> listener) {
        return new BitrixIdentity(rest, listener);
    }

    /** The taxpayer's numbers in the requisites of companies and contacts themselves; a card without one is absent. */
    public static Lookup<CustomerRef, Set<TaxId>> taxIds(RestClient rest) {
        return new Requisites(rest)::of;
    }

    @Override
    public Map<Customer, CustomerRef> find(Set<Customer> customers) {
        Candidates candidates = new Candidates(rest);
        Map<Customer, Customer> asked = withOwnNumbers(customers, candidates);
        Set<TaxId> numbers = asked.values().stream()
                .flatMap(one -> one.taxIds().stream())
                .collect(Collectors.toCollection(HashSet::new));
        candidates.find(numbers);
        Set<CustomerRef> cards = new Mailboxes(rest).with(unknownByNumber(asked.values(), candidates.known()));
        candidates.learnAddresses(cards);
        candidates.learnNumbers(cards);
        Set<TaxId> more = candidates.numbers();
        more.removeAll(numbers);
        candidates.find(more);
        return matched(asked, candidates);
    }

    /** The portal tells the numbers of its own cards; those of other systems come with them. */
    private static Map<Customer, Customer> withOwnNumbers(Set<Customer> customers, Candidates candidates) {
        candidates.learnNumbers(customers.stream()
                .map(Customer::ref)
                .filter(ref -> ref.system().equals(Kind.SYSTEM))
                .collect(Collectors.toSet()));
        Map<Customer, Customer> asked = new LinkedHashMap<>();
        customers.forEach(one -> {
            Set<TaxId> own = candidates.numbers(candidates.standing(one.ref()));
            List<TaxId> numbers = Stream.concat(one.taxIds().stream(), own.stream())
                    .distinct()
                    .toList();
            asked.put(one, new Customer(one.ref(), one.name(), one.emails(), numbers));
        });
        return asked;
    }

    private static List<EmailAddress> unknownByNumber(Collection<Customer> asked, KnownCustomers known) {
        return asked.stream()
                .filter(one -> known.match(one).isEmpty())
                .flatMap(one -> one.emails().stream())
                .distinct()
                .toList();
    }

    private Map<Customer, CustomerRef> matched(Map<Customer, Customer> asked, Candidates candidates) {
        KnownCustomers known = candidates.known();
        Map<Customer, CustomerRef> found = new LinkedHashMap<>();
        asked.forEach((customer, complete) -> {
            Optional<CustomerMatch> match = known.match(complete);
            match.filter(other -> !other.one().equals(other.customer())).ifPresent(this::tell);
            found.put(customer, match.map(CustomerMatch::one).orElseGet(() -> candidates.standing(customer.ref())));
        });
        found.entrySet().removeIf(entry -> entry.getKey().ref().equals(entry.getValue()));
        return found;
    }

    private void tell(CustomerMatch match) {
        told.accept(match);
        if (match.isAmbiguous() && warned.add(match.customer())) {
            LOG.warn(
                    "{} fits several cards of Bitrix24; its letters are counted with {}, as if {} were not there."
                            + " Merge the cards.",
                    match.customer(),
                    match.one(),
                    match.others());
        }
    }
}
