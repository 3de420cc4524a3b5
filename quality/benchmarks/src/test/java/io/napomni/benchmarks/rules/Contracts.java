package io.napomni.benchmarks.rules;

import io.napomni.model.Contract;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Quantity;
import io.napomni.model.Segment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.scenario.contract.ContractFact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Made contracts, the same for the same seed.
 *
 * @param past share of contracts that ended in the last three years; most of them are closed
 * @param ending share of the others that end within two months
 * @param idle share of the others whose last shipment is three to fourteen months ago
 */
public record Contracts(double past, double ending, double idle) {

    /** A company on an ordinary day: less than one contract in a hundred is due. */
    public static final Contracts ORDINARY = new Contracts(0.3, 0.005, 0.006);

    /** Nearly one contract in five is due, as in comparisons of rule engines. */
    public static final Contracts BUSY = new Contracts(0.02, 0.09, 0.12);

    /** Five contracts in a thousand are due. */
    public static final Contracts FIVE_IN_A_THOUSAND = new Contracts(0.3, 0.0045, 0.0042);

    /** The day on which they are judged; without month ends near, so that adding and subtracting months agree. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final Quantity REST = Quantity.of("120", "шт.");
    private static final Quantity NOTHING = Quantity.of("0", "шт.");
    private static final List<EmailAddress> EMAILS = List.of(new EmailAddress("office@example.ru"));
    private static final Manager MANAGER = new Manager("7", "Анна Орлова", Optional.empty(), Optional.empty());

    /** So many contracts, one after another; nothing is kept. */
    public Stream<ContractFact> stream(long count, long seed) {
        return LongStream.rangeClosed(1, count).mapToObj(id -> fact(id, seed));
    }

    /** So many contracts in memory. */
    public List<ContractFact> list(int count, long seed) {
        return stream(count, seed).toList();
    }

    /** One contract; always the same for the same identity and seed. */
    public ContractFact fact(long id, long seed) {
        SplittableRandom dice = new SplittableRandom(seed + id * GOLDEN);
        CustomerRef customer = new CustomerRef("b24", "company", Long.toString(id));
        boolean ended = dice.nextDouble() < past;
        Contract contract = new Contract(
                new SubjectRef("b24", "deal", Long.toString(id)),
                "Д-" + id,
                customer,
                Segment.NONE,
                Optional.of(TODAY.minusDays(dice.nextLong(1100, 2000))),
                endsOn(ended, dice),
                dice.nextDouble() < (ended ? 0.9 : 0.01),
                Optional.of(MANAGER.id()));
        return new ContractFact(supply(contract, ended, dice), Optional.of(customer(customer)), Optional.of(MANAGER));
    }

    private Optional<LocalDate> endsOn(boolean ended, SplittableRandom dice) {
        if (ended) {
            return Optional.of(TODAY.minusDays(dice.nextLong(40, 1000)));
        }
        if (dice.nextDouble() < 0.05) {
            return Optional.empty();
        }
        boolean soon = dice.nextDouble() < ending;
        return Optional.of(TODAY.plusDays(soon ? dice.nextLong(0, 61) : dice.nextLong(70, 1000)));
    }

    private Supply supply(Contract contract, boolean ended, SplittableRandom dice) {
        boolean waits = ended || dice.nextDouble() < idle;
        Optional<LocalDate> last = dice.nextDouble() < 0.02
                ? Optional.empty()
                : Optional.of(TODAY.minusDays(waits ? dice.nextLong(100, 420) : dice.nextLong(0, 85)));
        Optional<LocalDate> next =
                dice.nextDouble() < 0.05 ? Optional.of(TODAY.plusDays(dice.nextLong(1, 30))) : Optional.empty();
        return new Supply(contract, last, next, Optional.of(dice.nextDouble() < 0.1 ? NOTHING : REST));
    }

    private static Customer customer(CustomerRef ref) {
        return new Customer(ref, "ООО Ромашка", EMAILS);
    }
}
