package io.napomni.onec.organisation;

import static io.napomni.onec.profile.Meaning.ACCOUNT_NUMBER;
import static io.napomni.onec.profile.Meaning.BANK;
import static io.napomni.onec.profile.Meaning.CITY;
import static io.napomni.onec.profile.Meaning.CLOSED;
import static io.napomni.onec.profile.Meaning.CLOSED_ON;
import static io.napomni.onec.profile.Meaning.CODE;
import static io.napomni.onec.profile.Meaning.CORRESPONDENT_ACCOUNT;
import static io.napomni.onec.profile.Meaning.NAME;
import static io.napomni.onec.profile.Meaning.OWNER;
import static io.napomni.onec.profile.Meaning.OWN_BANK_NAME;
import static io.napomni.onec.profile.Meaning.OWN_BIC;
import static io.napomni.onec.profile.Meaning.OWN_CORRESPONDENT_ACCOUNT;
import static io.napomni.onec.profile.Meaning.OWN_DETAILS;

import io.napomni.model.BankAccount;
import io.napomni.onec.join.Posted;
import io.napomni.onec.profile.Layout;
import io.napomni.onec.profile.Place;
import io.napomni.onec.profile.Thing;
import io.napomni.onec.query.Filter;
import io.napomni.onec.query.Literal;
import io.napomni.onec.query.SetQuery;
import io.napomni.onec.source.Desk;
import io.napomni.onec.source.Gathering;
import io.napomni.onec.source.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open accounts of organisations with the details of their banks; those that were typed into an account hold instead of
 * the bank's own. An account without a number, a BIC or a bank's name is left out and named in the log by its key.
 */
record Accounts(Desk desk, Layout layout) {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    Map<UUID, List<BankAccount>> of(Collection<UUID> organisations) {
        List<Sheet> open = owned(organisations).stream().filter(this::isOpen).toList();
        Map<UUID, Sheet> banks = new HashMap<>();
        List<UUID> keys = open.stream()
                .flatMap(account -> account.key(BANK, bankSet()).stream())
                .toList();
        banks(keys).forEach(bank -> banks.put(bank.key(), bank));
        Map<UUID, List<BankAccount>> found = new HashMap<>();
        open.forEach(account -> account.key(OWNER, desk.set(Thing.ORGANISATION))
                .ifPresent(owner -> account(
                                account, account.key(BANK, bankSet()).map(banks::get))
                        .ifPresentOrElse(
                                one -> found.computeIfAbsent(owner, none -> new ArrayList<>())
                                        .add(one),
                                () -> LOG.warn(
                                        "{} {} is left out: it has no number, BIC or bank.",
                                        account.place().set(),
                                        account.key()))));
        found.values().forEach(list -> list.sort(Comparator.comparing(BankAccount::number)));
        return found;
    }

    private boolean isOpen(Sheet account) {
        LocalDate today = desk.today();
        return !account.is(CLOSED)
                && account.day(CLOSED_ON).filter(day -> !day.isAfter(today)).isEmpty();
    }

    private static Optional<BankAccount> account(Sheet account, Optional<Sheet> bank) {
        boolean own = account.is(OWN_DETAILS);
        Optional<String> number = account.text(ACCOUNT_NUMBER);
        Optional<String> bic = own ? account.text(OWN_BIC) : bank.flatMap(sheet -> sheet.text(CODE));
        Optional<String> name = own ? account.text(OWN_BANK_NAME) : bank.flatMap(sheet -> sheet.text(NAME));
        Optional<String> correspondent = own
                ? account.text(OWN_CORRESPONDENT_ACCOUNT)
                : bank.flatMap(sheet -> sheet.text(CORRESPONDENT_ACCOUNT));
        Optional<String> city = own ? Optional.empty() : bank.flatMap(sheet -> sheet.text(CITY));
        return number.flatMap(digits ->
                bic.flatMap(code -> name.map(text -> new BankAccount(digits, code, text, correspondent, city))));
    }

    private List<Sheet> owned(Collection<UUID> organisations) {
        Place place = layout.place(Thing.BANK_ACCOUNT);
        String set = desk.set(Thing.ORGANISATION);
        return Gathering.counted(
                        desk,
                        organisations,
                        batch -> ofAccount(place)
                                .where(Filter.eq("DeletionMark", Literal.of(false)))
                                .where(Posted.referring(place.field(OWNER), batch, set)))
                .stream()
                .map(row -> new Sheet(place, row))
                .toList();
    }

    private static SetQuery ofAccount(Place place) {
        return Sheet.query(
                place,
                OWNER,
                ACCOUNT_NUMBER,
                BANK,
                OWN_DETAILS,
                OWN_BIC,
                OWN_BANK_NAME,
                OWN_CORRESPONDENT_ACCOUNT,
                CLOSED,
                CLOSED_ON);
    }

    private List<Sheet> banks(Collection<UUID> keys) {
        Place place = layout.place(Thing.BANK);
        return Gathering.counted(
                        desk,
                        keys,
                        batch -> Sheet.query(place, CODE, NAME, CORRESPONDENT_ACCOUNT, CITY)
                                .where(Filter.in(Sheet.KEY, batch)))
                .stream()
                .map(row -> new Sheet(place, row))
                .toList();
    }

    private String bankSet() {
        return desk.set(Thing.BANK);
    }
}
