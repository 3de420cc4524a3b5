package io.napomni.testkit.fake.onec.sample;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.testkit.fake.onec.sample.Sale.Goods;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SampleContract;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What the wholesaler did until a day, told without regard to a configuration of 1C. */
final class Trade {
    private static final long SEED = 7_701;
    private static final int DAYS = 120;

    /** What the service cost each. */
    static final BigDecimal SERVICE = BigDecimal.valueOf(12_000);

    private final LocalDate day;
    private final SampleCompany crm;
    private final int shared;
    private final Random chance = new Random(SEED);
    private final List<Goods> goods = Words.goods();
    private final List<Buyer> buyers;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Sale> sales;

    Trade(SampleCompany crm, int orders, int shared) {
        this.day = crm.today();
        this.crm = crm;
        this.shared = Math.min(shared, crm.customers().size());
        this.buyers = new Buyers(crm, this.shared).make(Math.max(this.shared, Math.max(30, orders / 6)));
        buyers.forEach(this::agree);
        this.sales = sell(orders);
    }

    LocalDate day() {
        return day;
    }

    SampleCompany crm() {
        return crm;
    }

    /** How many of the first customers the CRM knows too. */
    int shared() {
        return shared;
    }

    List<Goods> goods() {
        return goods;
    }

    List<Buyer> buyers() {
        return buyers;
    }

    List<Agreement> agreements() {
        return agreements;
    }

    /** By ascending time. */
    List<Sale> sales() {
        return sales;
    }

    /** The contract a customer buys by. */
    Agreement current(Buyer buyer) {
        return agreements.stream()
                .filter(one -> one.buyer().equals(buyer) && !one.closed())
                .findFirst()
                .orElseThrow();
    }

    /** When a customer who buys no more got the last goods. */
    LocalDateTime lastDelivery(Buyer buyer) {
        return day.minusDays(100 + buyer.index() % 90L).atTime(15, 10);
    }

    /** What those got for the last time: ten pieces; nothing under other contracts. */
    BigDecimal lastDelivered(Agreement agreement) {
        Buyer buyer = agreement.buyer();
        return buyer.dormant() && current(buyer).equals(agreement)
                ? goods.get(buyer.index() % goods.size()).price().multiply(BigDecimal.TEN)
                : BigDecimal.ZERO;
    }

    /** By whose contracts a service was rendered in the month before, where the configuration has acts for many. */
    List<Agreement> served() {
        return agreements.stream()
                .filter(one -> !one.buyer().dormant())
                .limit(3)
                .toList();
    }

    /** Whose working days are filled in: until the end of this year, as far as they have been decreed. */
    List<Integer> knownYears() {
        return IntStream.of(day.getYear() - 1, day.getYear())
                .filter(year -> RussianWorkCalendar.standard().knows(LocalDate.of(year, 1, 1)))
                .boxed()
                .toList();
    }

    LocalDateTime servedAt() {
        return day.minusMonths(1).withDayOfMonth(1).atTime(12, 0);
    }

    private void agree(Buyer buyer) {
        LocalDate begin = day.minusDays(200 + buyer.index() * 13L % 300);
        Optional<LocalDate> end = switch (buyer.index() % 4) {
            case 1 -> Optional.of(day.plusDays(1 + buyer.index() % 55));
            case 2 -> Optional.of(day.plusDays(100 + buyer.index() % 300));
            default -> Optional.empty();
        };
        add(buyer, "ПС-" + (buyer.index() + 1) + "/" + begin.getYear() % 100, begin, end, false);
        if (buyer.index() % 4 == 3) {
            add(
                    buyer,
                    "ПС-" + (buyer.index() + 1) + "/" + begin.minusYears(1).getYear() % 100 + "-А",
                    begin.minusYears(1),
                    Optional.of(begin.minusDays(1)),
                    true);
        }
        if (buyer.index() < shared) {
            crm.contracts().stream()
                    .filter(contract ->
                            contract.customer().equals(crm.customers().get(buyer.index())))
                    .forEach(contract -> agreeAsInCrm(buyer, contract));
        }
    }

    private void agreeAsInCrm(Buyer buyer, SampleContract contract) {
        contract.begin()
                .ifPresent(begin -> add(
                        buyer,
                        contract.number(),
                        begin,
                        contract.end(),
                        contract.end().filter(day::isAfter).isPresent()));
    }

    private void add(Buyer buyer, String number, LocalDate begin, Optional<LocalDate> end, boolean closed) {
        BigDecimal sum = BigDecimal.valueOf(buyer.index() % 3 == 0 ? 0 : 500_000 + buyer.index() * 12_500L);
        agreements.add(new Agreement(agreements.size(), buyer, number, begin, end, closed, sum));
    }

    private List<Sale> sell(int orders) {
        List<Buyer> active = buyers.stream().filter(buyer -> !buyer.dormant()).toList();
        List<Agreement> current = active.stream().map(this::current).toList();
        List<LocalDateTime> times =
                IntStream.range(0, orders).mapToObj(at -> time()).sorted().toList();
        List<SaleKind> kinds = new ArrayList<>();
        for (SaleKind kind : SaleKind.values()) {
            kinds.addAll(Collections.nCopies(Math.max(0, kind.of(orders)), kind));
        }
        Collections.shuffle(kinds, chance);
        return IntStream.range(0, orders)
                .mapToObj(at -> new Sale(
                        at, kinds.get(at), current.get(chance.nextInt(current.size())), times.get(at), lines(), day))
                .toList();
    }

    private LocalDateTime time() {
        LocalDate then = day.minusDays(chance.nextInt(DAYS));
        while (then.getDayOfWeek() == DayOfWeek.SATURDAY || then.getDayOfWeek() == DayOfWeek.SUNDAY) {
            then = then.minusDays(1);
        }
        return then.atTime(LocalTime.of(9, 0)).plusSeconds(chance.nextInt(9 * 3600));
    }

    private List<Sale.Line> lines() {
        int first = chance.nextInt(goods.size());
        return IntStream.rangeClosed(0, chance.nextInt(4))
                .mapToObj(at -> new Sale.Line(goods.get((first + at * 5) % goods.size()), 1 + chance.nextInt(40)))
                .toList();
    }
}
