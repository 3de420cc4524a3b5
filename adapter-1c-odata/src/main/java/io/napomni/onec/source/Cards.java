package io.napomni.onec.source;

import static io.napomni.onec.profile.Meaning.EMAIL;
import static io.napomni.onec.profile.Meaning.FULL_NAME;
import static io.napomni.onec.profile.Meaning.INN;
import static io.napomni.onec.profile.Meaning.IS_EMAIL;
import static io.napomni.onec.profile.Meaning.NAME;
import static io.napomni.onec.profile.Meaning.SEGMENT;
import static io.napomni.onec.profile.Meaning.SHOWN;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Segment;
import io.napomni.model.TaxId;
import io.napomni.onec.profile.Capability;
import io.napomni.onec.profile.Meaning;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.port.Lookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Customers and managers by their keys. Taxpayer's numbers are those of a customer's legal parties, or of its own card.
 * Addresses come in the order of the card's rows, several in one row in their
 * order; what is no address is left out and counted in the log.
 */
public final class Cards {
    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    private final Desk desk;

    /** Asks nothing yet. */
    public Cards(Desk desk) {
        this.desk = desk;
    }

    /** {@link Lookup} of customers. */
    public Map<CustomerRef, Customer> customers(Set<CustomerRef> refs) {
        List<UUID> keys = Keys.ofCustomers(refs);
        Map<UUID, Set<TaxId>> numbers = numbers(keys);
        Map<CustomerRef, Customer> found = new HashMap<>();
        read(Capability.CUSTOMERS, Thing.CUSTOMER, keys, card -> {
            CustomerRef ref = Keys.customer(card.key());
            String name = card.text(FULL_NAME).or(() -> card.text(NAME)).orElse("");
            Set<TaxId> own = numbers.getOrDefault(card.key(), new TreeSet<>());
            card.text(INN).flatMap(TaxId::parse).ifPresent(own::add);
            found.put(ref, new Customer(ref, name, emails(card), List.copyOf(own)));
        });
        return found;
    }

    /** Of the legal parties as which a customer buys, where the configuration keeps them apart. */
    private Map<UUID, Set<TaxId>> numbers(List<UUID> customers) {
        Map<UUID, Set<TaxId>> numbers = new HashMap<>();
        if (customers.isEmpty()) {
            return numbers;
        }
        desk.layout(Capability.CUSTOMERS).find(Thing.LEGAL_PARTY).ifPresent(place -> {
            String owner = place.field(Meaning.CUSTOMER).path();
            desk.reader()
                    .byKeys(
                            customers,
                            batch -> SetQuery.of(place.set(), Sheet.fields(place, Meaning.CUSTOMER, INN))
                                    .where(Filter.eq("DeletionMark", Literal.of(false)))
                                    .where(Filter.in(owner, batch)),
                            row -> addNumber(new Sheet(place, row), numbers));
        });
        return numbers;
    }

    private void addNumber(Sheet party, Map<UUID, Set<TaxId>> numbers) {
        party.key(Meaning.CUSTOMER, desk.set(Thing.CUSTOMER))
                .ifPresent(customer -> party.text(INN)
                        .flatMap(TaxId::parse)
                        .ifPresent(number -> numbers.computeIfAbsent(customer, any -> new TreeSet<>())
                                .add(number)));
    }

    /** {@link Lookup} of managers; nobody is found where the configuration says that none are kept. */
    public Map<String, Manager> managers(Set<String> ids) {
        if (ids.isEmpty() || desk.profile().find(Thing.MANAGER).isEmpty()) {
            return Map.of();
        }
        List<UUID> keys = ids.stream().flatMap(id -> Keys.parse(id).stream()).toList();
        Map<String, Manager> found = new HashMap<>();
        read(Capability.MANAGERS, Thing.MANAGER, keys, card -> {
            String id = card.key().toString();
            Optional<EmailAddress> email = emails(card).stream().findFirst();
            found.put(id, new Manager(id, card.text(NAME).orElse(""), email, Optional.empty()));
        });
        return found;
    }

    /** The groups of customers, where the configuration tells in which property they stand; else nothing is asked. */
    public Map<UUID, Segment> segments(Set<UUID> customers) {
        Optional<Place> told = desk.profile()
                .find(Thing.CUSTOMER)
                .filter(place -> place.find(SEGMENT).isPresent());
        Map<UUID, Segment> found = new HashMap<>();
        if (told.isEmpty() || customers.isEmpty()) {
            return found;
        }
        Place place = desk.layout(Capability.CUSTOMERS).place(Thing.CUSTOMER);
        desk.reader()
                .byKeys(customers, batch -> Sheet.query(place, SEGMENT).where(Filter.in(Sheet.KEY, batch)), row -> {
                    Sheet card = new Sheet(place, row);
                    card.text(SEGMENT).ifPresent(name -> found.put(card.key(), new Segment(name)));
                });
        return found;
    }

    private void read(Capability wanted, Thing thing, Collection<UUID> keys, Consumer<Sheet> sink) {
        if (keys.isEmpty()) {
            return;
        }
        Place place = desk.layout(wanted).place(thing);
        desk.sing();
        SetQuery all = Sheet.query(place, NAME, FULL_NAME, INN, IS_EMAIL, EMAIL, SHOWN);
        desk.reader()
                .byKeys(
                        keys,
                        batch -> all.where(Filter.in(Sheet.KEY, batch)),
                        row -> sink.accept(new Sheet(place, row)));
    }

    private static List<EmailAddress> addresses(Sheet row) {
        return Stream.of(EMAIL, SHOWN)
                .flatMap(meaning -> row.text(meaning).stream())
                .map(EmailAddress::allIn)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<EmailAddress> emails(Sheet card) {
        List<EmailAddress> all = new ArrayList<>();
        int unusable = 0;
        for (Sheet row : card.section(IS_EMAIL)) {
            if (row.is(IS_EMAIL)) {
                List<EmailAddress> here = addresses(row);
                unusable += here.isEmpty() ? 1 : 0;
                here.stream()
                        .filter(one -> all.stream().noneMatch(one::isSameAs))
                        .forEach(all::add);
            }
        }
        if (unusable > 0) {
            LOG.info(
                    "{} {}: rows of e-mail without an address: {}.",
                    card.place().set(),
                    card.key(),
                    unusable);
        }
        return all;
    }
}
