package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.sample.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A base filled with the data of a wholesaler of plumbing, and what is to be expected of it. The same for the same day,
 * number of orders and company of the CRM, whatever the configuration. Its first customers are customers of that
 * company too, with the contracts they have there; managers are the same people.
 *
 * <p>What is expected is counted from the story that was told, not from the rows that tell it.
 */
public final class SampleBase {
    /** The seed of the company in the fake Bitrix24 portal of the runner, whose customers are known here too. */
    public static final long CRM_SEED = 20_261_123;

    private static final int CRM_CONTRACTS = 100;

    private final Trade trade;
    private final String profile;
    private final boolean books;

    private SampleBase(Trade trade, String profile) {
        this.trade = trade;
        this.profile = profile;
        this.books = profile.equals("bp");
    }

    /**
     * Fills an empty base.
     *
     * @param schema of which profile it is; what it does not publish is left out
     * @param today nothing happened after this day
     * @param orders how many orders (in БП: invoices) of the last 120 days
     */
    public static SampleBase fill(BaseData data, BaseSchema schema, LocalDate today, int orders) {
        return fill(data, schema, SampleCompany.of(CRM_SEED, today, CRM_CONTRACTS), orders);
    }

    /** The same beside a CRM with this company, on the company's day. */
    public static SampleBase fill(BaseData data, BaseSchema schema, SampleCompany crm, int orders) {
        return fill(data, schema, crm, orders, Buyers.SHARED);
    }

    /**
     * The same with as many customers in common as wanted, and the CRM has: its first ones. Of twenty of them, the second
     * has another e-mail address here and the third no ИНН, so that they can be told by one mark only.
     *
     * @param shared how many are customers of the company in the CRM too; twelve if not told
     */
    public static SampleBase fill(BaseData data, BaseSchema schema, SampleCompany crm, int orders, int shared) {
        Trade trade = new Trade(crm, orders, shared);
        Desk desk = new Desk(data, schema);
        CommonRows common = new CommonRows(desk, trade);
        common.fill();
        switch (schema.profile()) {
            case "bp" -> new BookRows(desk, trade, common).fill();
            case "unf" -> new FirmRows(desk, trade, common).fill();
            default -> trade(desk, trade, common);
        }
        return new SampleBase(trade, schema.profile());
    }

    private static void trade(Desk desk, Trade trade, CommonRows common) {
        new TradeParties(desk, trade, common).fill();
        TradeOrders orders = new TradeOrders(desk);
        TradeMoney money = new TradeMoney(desk);
        TradeShipments shipments = new TradeShipments(desk, trade, money);
        trade.sales().forEach(sale -> {
            orders.fill(sale);
            money.fill(sale);
            shipments.fill(sale);
        });
        trade.buyers().stream().filter(Buyer::dormant).forEach(shipments::fill);
    }

    /** How many orders are of this kind. */
    public long expectedCount(SaleKind kind) {
        return trade.sales().stream().filter(sale -> sale.kind() == kind).count();
    }

    /**
     * Numbers of the orders with nothing paid that a reminder could be about, by ascending date.
     *
     * @param from the first order date that counts
     * @param until the first that does not
     */
    public List<String> expectedUnpaid(LocalDate from, LocalDate until) {
        return unpaid(from, until).stream().map(Sale::number).toList();
    }

    /**
     * Numbers of the orders that are due on a day: nothing paid, dated on or after the start, and three whole working
     * days lie between the order's day and this one.
     */
    public List<String> expectedDue(LocalDate day, LocalDate start, Predicate<LocalDate> workingDay) {
        return due(day, start, workingDay).stream().map(Sale::number).toList();
    }

    /** The same by the address the letter goes to; customers without a usable address are not there. */
    public Map<String, List<String>> expectedLetters(LocalDate day, LocalDate start, Predicate<LocalDate> workingDay) {
        Map<String, List<String>> letters = new TreeMap<>();
        due(day, start, workingDay)
                .forEach(sale -> sale.buyer()
                        .address()
                        .ifPresent(address -> letters.computeIfAbsent(address, first -> new ArrayList<>())
                                .add(sale.number())));
        return letters;
    }

    /** Numbers of the open contracts that end after {@code day} and not later than so many months after it. */
    public List<String> expectedEnding(LocalDate day, int months) {
        return trade.agreements().stream()
                .filter(one -> !one.closed())
                .filter(one -> one.end()
                        .filter(end -> end.isAfter(day) && !end.isAfter(day.plusMonths(months)))
                        .isPresent())
                .map(Agreement::number)
                .toList();
    }

    /** ИНН of the customers that got their last goods before this day, and did get some. */
    public List<String> expectedDormant(LocalDate before) {
        return trade.buyers().stream()
                .filter(buyer -> buyer.dormant()
                        && trade.lastDelivery(buyer).toLocalDate().isBefore(before))
                .map(Buyer::inn)
                .toList();
    }

    /**
     * What is left to ship under each contract, by its number: of all goods that were ordered, counted together. Where
     * orders are not known, in БП, it is the sum of the contract less what was shipped, if the contract has a sum.
     */
    public Map<String, BigDecimal> expectedRemainders() {
        Map<String, BigDecimal> left = new TreeMap<>();
        trade.agreements().stream()
                .filter(one -> !books || one.sum().signum() > 0)
                .forEach(one -> left.merge(one.number(), left(one), BigDecimal::add));
        return left;
    }

    private BigDecimal left(Agreement one) {
        Stream<Sale> mine =
                trade.sales().stream().filter(sale -> sale.agreement().equals(one));
        if (!books) {
            return mine.map(Sale::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        BigDecimal sold =
                mine.map(sale -> sale.share(sale.shippedPercent())).reduce(trade.lastDelivered(one), BigDecimal::add);
        BigDecimal served = trade.served().contains(one) ? Trade.SERVICE : BigDecimal.ZERO;
        return one.sum().subtract(sold).subtract(served).max(BigDecimal.ZERO);
    }

    /** The day of the last delivery, act or other sale to each customer that ever got one, by the name. */
    public Map<String, LocalDate> expectedLastDeliveries() {
        Map<String, LocalDate> last = new TreeMap<>();
        trade.sales().stream()
                .filter(sale -> sale.shippedPercent() > 0)
                .forEach(
                        sale -> last.merge(sale.buyer().name(), sale.shippedOn().orElseThrow(), SampleBase::later));
        trade.buyers().stream()
                .filter(Buyer::dormant)
                .forEach(buyer ->
                        last.put(buyer.name(), trade.lastDelivery(buyer).toLocalDate()));
        if (books) {
            trade.served()
                    .forEach(one ->
                            last.merge(one.buyer().name(), trade.servedAt().toLocalDate(), SampleBase::later));
        }
        return last;
    }

    /** How often something was handed over to one customer. */
    public long expectedShipments() {
        return trade.sales().stream().filter(sale -> sale.shippedPercent() > 0).count()
                + trade.buyers().stream().filter(Buyer::dormant).count()
                + (books ? trade.served().size() : 0);
    }

    /** What came in for each order (in БП: invoice) that a payment names, by its number. */
    public Map<String, BigDecimal> expectedPayments() {
        Map<String, BigDecimal> paid = new TreeMap<>();
        trade.sales().stream()
                .filter(sale -> sale.received().signum() > 0)
                .filter(sale -> profile.equals("unf") || sale.kind() != SaleKind.BY_CONTRACT)
                .forEach(sale -> paid.put(sale.number(), sale.received()));
        return paid;
    }

    /** What each customer owes less what was paid ahead, by the name; those with neither are not there. */
    public Map<String, BigDecimal> expectedDebts() {
        boolean half = !books && !profile.equals("unf");
        Map<String, BigDecimal> debts = new TreeMap<>();
        trade.sales().forEach(sale -> debts.merge(sale.buyer().name(), sale.owed(), BigDecimal::add));
        trade.buyers().stream()
                .filter(buyer -> buyer.dormant() && (!half || buyer.index() % 2 == 0))
                .forEach(
                        buyer -> debts.merge(buyer.name(), trade.lastDelivered(trade.current(buyer)), BigDecimal::add));
        debts.values().removeIf(sum -> sum.signum() == 0);
        return debts;
    }

    /** Numbers of our own open accounts, ascending. */
    public List<String> expectedAccounts() {
        boolean typedIn = !books && !profile.equals("unf");
        return typedIn ? List.of(CommonRows.ACCOUNT, "40702810700000002222") : List.of(CommonRows.ACCOUNT);
    }

    /** The years whose working days are filled in. */
    public List<Integer> expectedYears() {
        return trade.knownYears();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** For each customer that the CRM knows too: the id of its company there, and the code of its card here. */
    public Map<Long, String> sharedCustomers() {
        Map<Long, String> shared = new TreeMap<>();
        trade.buyers().stream().limit(trade.shared()).forEach(buyer -> shared.put(company(buyer), buyer.code()));
        return shared;
    }

    /** Numbers of the orders that are {@link #expectedDue due}, by the id that the customer's company has in the CRM. */
    public Map<Long, List<String>> expectedDueOfShared(
            LocalDate day, LocalDate start, Predicate<LocalDate> workingDay) {
        Map<Long, List<String>> due = new TreeMap<>();
        due(day, start, workingDay).stream()
                .filter(sale -> sale.buyer().index() < trade.shared())
                .forEach(sale -> due.computeIfAbsent(company(sale.buyer()), first -> new ArrayList<>())
                        .add(sale.number()));
        return due;
    }

    private long company(Buyer buyer) {
        return trade.crm().customers().get(buyer.index()).companyId();
    }

    private List<Sale> unpaid(LocalDate from, LocalDate until) {
        return trade.sales().stream()
                .filter(sale -> sale.kind().unpaid())
                .filter(sale -> !sale.time().toLocalDate().isBefore(from))
                .filter(sale -> sale.time().toLocalDate().isBefore(until))
                .toList();
    }

    private List<Sale> due(LocalDate day, LocalDate start, Predicate<LocalDate> workingDay) {
        return unpaid(start, day).stream()
                .filter(sale -> between(sale.time().toLocalDate(), day, workingDay) >= 3)
                .toList();
    }

    private static long between(LocalDate order, LocalDate day, Predicate<LocalDate> workingDay) {
        return LongStream.range(1, ChronoUnit.DAYS.between(order, day))
                .mapToObj(order::plusDays)
                .filter(workingDay)
                .count();
    }
}
