package io.napomni.bitrix24.invoice;

import io.napomni.bitrix24.crm.Field;
import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.line.Line;
import io.napomni.bitrix24.line.Lines;
import io.napomni.bitrix24.line.Setup;
import io.napomni.bitrix24.line.StageMeaning;
import io.napomni.bitrix24.source.Row;
import io.napomni.bitrix24.source.Values;
import io.napomni.model.Invoice;
import io.napomni.model.Money;
import io.napomni.model.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes invoices of items. */
record InvoiceReader(
        Lines lines,
        Set<String> drafts,
        Field number,
        Field issuedOn,
        Field createdOn,
        Field dueOn,
        Optional<Field> paid,
        Optional<Field> segment) {

    static InvoiceReader of(Setup setup, InvoiceMapping mapping) {
        FieldBook book = setup.fields();
        InvoiceFields fields = mapping.fields();
        return new InvoiceReader(
                setup.lines(),
                mapping.drafts().stream()
                        .map(draft -> setup.lines().find(draft).id())
                        .collect(Collectors.toUnmodifiableSet()),
                book.find(fields.number()),
                book.find(fields.issuedOn()),
                book.find("createdTime"),
                book.find(fields.dueOn()),
                fields.paid().map(book::find),
                fields.segment().map(book::find));
    }

    Optional<Invoice> read(Row row) {
        Optional<Line.Stage> stage = lines.line(row.get("categoryId"))
                .flatMap(line -> lines.stage(row.get("stageId")).filter(line.stages()::contains));
        Optional<Money> total = total(row);
        Optional<LocalDate> issued = row.day(issuedOn).or(() -> row.day(createdOn));
        if (stage.isEmpty()) {
            row.markUnreadable("pipeline and stage");
        }
        if (issued.isEmpty()) {
            row.markUnreadable(createdOn.toString());
        }
        return stage.flatMap(where -> issued.flatMap(day ->
                total.flatMap(sum -> paid(row, where, sum).map(paid -> invoice(row, where, day, sum, paid)))));
    }

    private static Optional<Money> total(Row row) {
        Optional<Money> total = row.get("opportunity")
                .text()
                .flatMap(sum -> row.get("currencyId").text().flatMap(currency -> Values.money(sum, currency)));
        if (total.isEmpty()) {
            row.markUnreadable("opportunity and currencyId");
        }
        return total;
    }

    /** Empty if the field has something that is no sum, or one in another currency. */
    private Optional<Money> paid(Row row, Line.Stage stage, Money total) {
        Money nothing = new Money(BigDecimal.ZERO, total.currency());
        if (stage.meaning() == StageMeaning.SUCCESS) {
            return Optional.of(total);
        }
        if (paid.isEmpty() || row.get(paid.get().key()).isBlank()) {
            return Optional.of(nothing);
        }
        String currency = total.currency().getCurrencyCode();
        Optional<Money> sum = row.value(paid.get(), text -> Values.money(text, currency))
                .filter(money -> money.currency().equals(total.currency()));
        if (sum.isEmpty()) {
            row.markUnreadable(paid.get().toString());
        }
        return sum;
    }

    private Invoice invoice(Row row, Line.Stage stage, LocalDate issued, Money total, Money paid) {
        return new Invoice(
                row.ref(),
                Invoice.Kind.INVOICE,
                row.text(number).orElse(""),
                row.customer(),
                new Segment(segment.flatMap(row::text).orElse("")),
                !drafts.contains(stage.id()),
                stage.meaning() == StageMeaning.FAILURE,
                issued,
                row.day(dueOn),
                total,
                paid);
    }
}
