package io.napomni.onec.demand;

import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.CUSTOMER;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.MANAGER;
import static io.napomni.onec.profile.Meaning.NUMBER;
import static io.napomni.onec.profile.Meaning.STEP_DUE_ON;
import static io.napomni.onec.profile.Meaning.SUM;

import io.napomni.model.Invoice;
import io.napomni.model.Invoice.Kind;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Cards;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Harvest;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import io.napomni.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes facts of documents and of what is paid for them. */
record DemandReader(String type, Kind kind, Currencies currencies, Desk desk, Standing.Book book) {

    Harvest<Invoice> read(List<Sheet> rows) {
        Harvest<Invoice> harvest = new Harvest<>();
        if (rows.isEmpty()) {
            return harvest;
        }
        Map<UUID, Standing> standings = book.of(rows);
        Map<UUID, Segment> segments = new Cards(desk)
                .segments(rows.stream().flatMap(row -> customer(row).stream()).collect(Collectors.toSet()));
        for (Sheet row : rows) {
            Standing standing = standings.get(row.key());
            if (standing == null) {
                harvest.leaveOut(row, Reason.of("paid-unknown"));
            } else {
                fact(row, standing, segments).ifPresentOrElse(harvest::fact, () -> harvest.leaveOut(row, missing(row)));
            }
        }
        return harvest;
    }

    private Optional<Invoice> fact(Sheet row, Standing standing, Map<UUID, Segment> segments) {
        Optional<UUID> customer = customer(row);
        Optional<Currency> currency = currencies.find(row.key(CURRENCY, currencySet()));
        Optional<BigDecimal> sum = row.number(SUM);
        Optional<LocalDate> day = row.day(DATE);
        if (customer.isEmpty() || currency.isEmpty() || sum.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Money total = Amounts.money(sum.get(), currency.get());
        Money paid = Amounts.money(standing.paid(), currency.get());
        Segment segment = segments.getOrDefault(customer.get(), Segment.NONE);
        return Optional.of(invoice(row, standing, customer.get(), segment, day.get(), total, paid));
    }

    private Invoice invoice(
            Sheet row, Standing standing, UUID customer, Segment segment, LocalDate day, Money total, Money paid) {
        boolean owed = total.minus(paid).isPositive();
        return new Invoice(
                Keys.ref(type, row.key()),
                kind,
                row.text(NUMBER).orElse(""),
                Keys.customer(customer),
                segment,
                true,
                owed && (standing.cancelled() || OrderWords.isCalledOff(row)),
                day,
                standing.dueOn().or(() -> lastStep(row)),
                total,
                paid,
                standing.settlement().or(() -> OrderWords.settlement(row)),
                row.key(MANAGER, managerSet()).map(UUID::toString),
                Optional.empty(),
                false);
    }

    /** A document that is paid in steps is late when the last of them is. */
    private static Optional<LocalDate> lastStep(Sheet row) {
        return row.section(STEP_DUE_ON).stream()
                .flatMap(step -> step.day(STEP_DUE_ON).stream())
                .max(Comparator.naturalOrder());
    }

    private Reason missing(Sheet row) {
        if (customer(row).isEmpty()) {
            return Reason.of("no-customer");
        }
        return currencies.find(row.key(CURRENCY, currencySet())).isEmpty()
                ? Reason.of("currency-unknown")
                : Reason.of("no-sum-or-date");
    }

    private Optional<UUID> customer(Sheet row) {
        return row.key(CUSTOMER, desk.set(Thing.CUSTOMER));
    }

    private String currencySet() {
        return desk.set(Thing.CURRENCY);
    }

    private String managerSet() {
        return desk.set(Thing.MANAGER);
    }
}
