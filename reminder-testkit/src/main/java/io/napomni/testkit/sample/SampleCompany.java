package io.napomni.testkit.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A company with managers, customers and supply contracts, made up from a seed around a given day: the same for the
 * same seed, day and size, on every machine.
 * How many contracts are of which kind is exact ({@link SampleKind#of}). Addresses are of reserved domains, and of
 * {@code образец-напомни.рф}.
 */
public final class SampleCompany {
    /** The department under which both sales departments stand. */
    static final long ROOT_DEPARTMENT = 1;

    private static final long FIRST_MANAGER = 11;
    private static final int MANAGERS = 8;
    private static final long FIRST_DEAL = 10_001;
    private static final int FIRST_NUMBER = 101;

    private final LocalDate today;
    private final List<SampleEmployee> managers;
    private final List<SampleCustomer> customers;
    private final List<SampleContract> contracts;

    private SampleCompany(long seed, LocalDate today, int size) {
        Random chance = new Random(seed);
        Names names = new Names(chance);
        Customers people = new Customers(names, chance);
        this.today = today;
        this.managers = IntStream.range(0, MANAGERS)
                .mapToObj(index -> manager(index, names))
                .toList();
        this.customers = IntStream.range(0, Math.max(1, size * 6 / 10))
                .mapToObj(people::customer)
                .toList();
        this.contracts = contracts(size, names, chance);
    }

    /** A company with so many contracts. */
    public static SampleCompany of(long seed, LocalDate today, int contracts) {
        return new SampleCompany(seed, today, contracts);
    }

    /** The day around which everything was made up. */
    public LocalDate today() {
        return today;
    }

    /** The first is head of all, the second and third head the two sales departments. */
    public List<SampleEmployee> managers() {
        return managers;
    }

    public List<SampleCustomer> customers() {
        return customers;
    }

    /** By ascending id. */
    public List<SampleContract> contracts() {
        return contracts;
    }

    private static SampleEmployee manager(int index, Names names) {
        SamplePerson person = names.person();
        long department = index == 0 ? ROOT_DEPARTMENT : ROOT_DEPARTMENT + 1 + index % 2;
        String email = person.latin() + index + "@postavka.example.test";
        return new SampleEmployee(FIRST_MANAGER + index, person, email, "+7 495 000-00-" + (10 + index), department);
    }

    private List<SampleContract> contracts(int size, Names names, Random chance) {
        List<SampleKind> kinds = new ArrayList<>();
        for (SampleKind kind : SampleKind.values()) {
            kinds.addAll(Collections.nCopies(Math.max(0, kind.of(size)), kind));
        }
        Collections.shuffle(kinds, chance);
        return IntStream.range(0, size)
                .mapToObj(index -> contract(index, kinds.get(index), names, chance))
                .toList();
    }

    private SampleContract contract(int index, SampleKind kind, Names names, Random chance) {
        int cadence = 10 + chance.nextInt(36);
        SampleDates dates = SampleDates.of(kind, today, cadence, chance);
        String[] goods = names.goods();
        int year = dates.begin().orElse(today).getYear() % 100;
        boolean nothingLeft = kind == SampleKind.NOTHING_LEFT || kind == SampleKind.CLOSED;
        return new SampleContract(
                FIRST_DEAL + index,
                "ДК-" + (FIRST_NUMBER + index) + "/" + (year < 10 ? "0" : "") + year,
                kind,
                customers.get(chance.nextInt(customers.size())),
                managers.get(1 + chance.nextInt(MANAGERS - 1)),
                dates.begin(),
                dates.end(),
                dates.lastShipment(),
                BigDecimal.valueOf(nothingLeft ? 0 : 10 + chance.nextInt(990) * 5L),
                goods[0],
                goods[1],
                BigDecimal.valueOf(50_000 + chance.nextInt(2_000) * 1_000L),
                cadence);
    }
}
