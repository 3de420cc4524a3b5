package io.napomni.onec.money;

import static io.napomni.onec.profile.Meaning.CODE;
import static io.napomni.onec.profile.Meaning.DEBT;

import io.napomni.model.Debt;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.Question;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.query.VirtualTable;
import io.napomni.onec.row.Reference;
import io.napomni.onec.row.Row;
import io.napomni.onec.source.Amounts;
import io.napomni.onec.source.Contracts;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Keys;
import io.napomni.onec.source.Sheet;
import io.napomni.port.ConfigurationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Accounting: the accounts of settlements with customers (62 and those under it), by customer and contract, debts and
 * advances of a contract set off against each other. The books of accounting are kept in roubles by law.
 */
record AccountDebts(Desk desk, Layout layout, Place register) implements Debts.Book {
    private static final String ACCOUNTS = "62";
    private static final String CUSTOMER = "ExtDimension1";
    private static final String CONTRACT = "ExtDimension2";
    private static final Currency ROUBLE = Currency.getInstance("RUB");

    private record Owner(UUID customer, Optional<UUID> contract) {}

    @Override
    public Map<UUID, List<Debt>> of(List<UUID> customers) {
        List<UUID> accounts = accounts();
        Balances balances = new Balances(desk, register);
        String column = register.field(DEBT).property();
        List<Row> rows = balances.rows(
                customers, batch -> table(batch, accounts), batch -> table(batch, accounts), List.of(column));
        Map<Owner, BigDecimal> sums = new HashMap<>();
        rows.forEach(row ->
                owner(row).ifPresent(owner -> sums.merge(owner, balances.sum(row, column), BigDecimal::add)));
        Map<UUID, List<Debt>> found = new TreeMap<>();
        sums.forEach((owner, sum) -> {
            if (sum.signum() != 0) {
                found.computeIfAbsent(owner.customer(), none -> new ArrayList<>())
                        .add(debt(owner, sum));
            }
        });
        return found;
    }

    private static Debt debt(Owner owner, BigDecimal sum) {
        return new Debt(
                Keys.customer(owner.customer()),
                owner.contract().map(key -> Keys.ref(Contracts.TYPE, key)),
                Optional.empty(),
                Optional.empty(),
                Amounts.money(sum.max(BigDecimal.ZERO), ROUBLE),
                Amounts.money(sum.negate().max(BigDecimal.ZERO), ROUBLE));
    }

    private Optional<Owner> owner(Row row) {
        return row.reference(CUSTOMER)
                .filter(link -> link.set().equals(desk.set(Thing.CUSTOMER)))
                .map(link -> new Owner(
                        link.key(),
                        row.reference(CONTRACT)
                                .filter(contract -> contract.set().equals(desk.set(Thing.CONTRACT)))
                                .map(Reference::key)));
    }

    private List<UUID> accounts() {
        Place plan = layout.place(Thing.ACCOUNT);
        List<UUID> found = new ArrayList<>();
        desk.reader()
                .catalog(
                        SetQuery.of(plan.set(), Sheet.KEY)
                                .where(Filter.startsWith(plan.field(CODE).path(), ACCOUNTS)),
                        row -> found.add(new Sheet(plan, row).key()));
        if (found.isEmpty()) {
            throw new ConfigurationException("1C: " + plan.set() + " has no accounts that begin with " + ACCOUNTS
                    + ", under which settlements with customers are kept. Check account and account.code in the"
                    + " configuration.");
        }
        return found;
    }

    private Question table(List<UUID> customers, List<UUID> accounts) {
        return VirtualTable.balance(register.set())
                .ofAccounts(Filter.any(accounts.stream()
                        .map(key -> Filter.eq("Account_Key", Literal.of(key)))
                        .toList()))
                .where(Filter.in(CUSTOMER, customers, desk.set(Thing.CUSTOMER)))
                .in(desk.base().options().form());
    }
}
