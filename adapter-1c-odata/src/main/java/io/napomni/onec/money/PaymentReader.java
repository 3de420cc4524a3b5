package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.CURRENCY;
import static io.napomni.onec.profile.Meaning.DATE;
import static io.napomni.onec.profile.Meaning.ROW_SUM;

import io.napomni.model.Payment;
import io.napomni.model.SubjectRef;
import io.napomni.onec.join.Parts;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Currencies;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Harvest;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import io.napomni.port.SourceException;
import io.napomni.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a fact for each order and each invoice that a payment names: the sum of its rows that name it. A row that names
 * both pays both. The currency is that of the payment, or where payments have none, of what is paid.
 *
 * @param strict whether a payment that cannot be read is an error: where one that is absent means that nothing was paid
 */
record PaymentReader(Desk desk, Currencies currencies, Demanded demanded, boolean strict) {

    Harvest<Parts<Payment>> read(List<Sheet> rows) {
        Harvest<Parts<Payment>> harvest = new Harvest<>();
        Map<Sheet, Map<SubjectRef, BigDecimal>> sums = new LinkedHashMap<>();
        rows.stream().filter(Ways::isOfCustomer).forEach(row -> sums.put(row, sums(row)));
        if (sums.isEmpty()) {
            return harvest;
        }
        Map<SubjectRef, UUID> demands = demands(sums);
        sums.forEach((row, parts) -> {
            if (!Ways.hasArrived(row)) {
                harvest.passOver(row, "the bank has not confirmed it");
            } else if (parts.isEmpty()) {
                harvest.passOver(row, "it is linked to no order and no invoice");
            } else if (row.day(DATE).isEmpty()) {
                harvest.leaveOut(row, Reason.of("no-sum-or-date"));
            } else {
                fact(row, row.day(DATE).get(), parts, demands)
                        .ifPresentOrElse(harvest::fact, () -> withoutCurrency(harvest, row));
            }
        });
        return harvest;
    }

    private void withoutCurrency(Harvest<?> harvest, Sheet row) {
        if (strict) {
            throw new SourceException("1C: a payment in " + row.place().set()
                    + " is in a currency without a code of ISO 4217. Have the 1C administrator enter it.");
        }
        harvest.leaveOut(row, Reason.of("currency-unknown"));
    }

    private Map<SubjectRef, UUID> demands(Map<Sheet, Map<SubjectRef, BigDecimal>> sums) {
        Set<SubjectRef> unknown = new HashSet<>();
        sums.forEach((row, parts) -> {
            if (row.place().find(CURRENCY).isEmpty()) {
                unknown.addAll(parts.keySet());
            }
        });
        return demanded.currencies(unknown);
    }

    private Optional<Parts<Payment>> fact(
            Sheet row, LocalDate day, Map<SubjectRef, BigDecimal> parts, Map<SubjectRef, UUID> demands) {
        String type = row.place().thing().key();
        Optional<UUID> own = row.key(CURRENCY, desk.set(Thing.CURRENCY));
        List<Payment> payments = parts.entrySet().stream()
                .flatMap(part -> currencies
                        .find(own.or(() -> Optional.ofNullable(demands.get(part.getKey()))))
                        .map(currency -> payment(row, type, day, part, currency))
                        .stream())
                .toList();
        return payments.size() < parts.size()
                ? Optional.empty()
                : Optional.of(new Parts<>(Keys.ref(type, row.key()), day, payments));
    }

    private static Payment payment(
            Sheet row, String type, LocalDate day, Map.Entry<SubjectRef, BigDecimal> part, Currency currency) {
        SubjectRef ref =
                Parts.ref(type, row.key(), UUID.fromString(part.getKey().id()));
        return new Payment(ref, part.getKey(), day, Amounts.money(part.getValue(), currency));
    }

    private Map<SubjectRef, BigDecimal> sums(Sheet payment) {
        Map<SubjectRef, BigDecimal> sums = new LinkedHashMap<>();
        payment.section(ROW_SUM)
                .forEach(row -> links(row)
                        .forEach(link ->
                                sums.merge(link, row.number(ROW_SUM).orElse(BigDecimal.ZERO), BigDecimal::add)));
        return sums;
    }

    private Collection<SubjectRef> links(Sheet row) {
        Set<SubjectRef> links = new HashSet<>();
        for (Demanded.Sort sort : demanded.sorts()) {
            Ways.LINKS.stream()
                    .filter(link -> Links.mayLead(row.place(), link, sort))
                    .flatMap(link -> row.key(link, demanded.set(sort)).stream())
                    .forEach(key -> links.add(demanded.ref(sort, key)));
        }
        return links;
    }
}
