package io.napomni.scenario.dunning;

import io.napomni.decision.Member;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.model.Manager;
import io.napomni.model.Money;
import io.napomni.model.Promise;
import io.napomni.wording.LetterLanguage;
import io.napomni.wording.LetterMoney;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fills letters about unpaid documents. Texts only where a letter that came from 1C wants them. */
final class DunningModel {

    /** A letter of thousands of lines is cut by mail readers, and beyond its greatest length it would not go at all. */
    static final int LISTED = 100;

    private static final Comparator<Member<DunningFact>> OLDEST_FIRST = Comparator.comparing(
                    (Member<DunningFact> member) -> member.fact().invoice().issuedOn())
            .thenComparing(member -> member.fact().invoice().number())
            .thenComparing(member -> member.fact().invoice().ref());

    private final DunningTerms terms;

    DunningModel(DunningTerms terms) {
        this.terms = terms;
    }

    static List<Member<DunningFact>> sorted(List<Member<DunningFact>> members) {
        return members.stream().sorted(OLDEST_FIRST).toList();
    }

    /** @param members the oldest document first */
    Map<String, Object> of(List<Member<DunningFact>> members) {
        DunningFact first = members.get(0).fact();
        List<Map<String, Object>> orders =
                members.stream().limit(LISTED).map(this::order).toList();
        List<Money> totals = totals(members);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("companyName", terms.companyName());
        model.put("customerName", first.card().map(who -> who.name()).orElse(""));
        model.put("count", members.size());
        model.put("orders", orders);
        if (members.size() > LISTED) {
            model.put("more", members.size() - LISTED);
        }
        if (members.size() == 1) {
            model.put("order", orders.get(0));
        }
        model.put("totals", totals.stream().map(DunningModel::sum).toList());
        model.put("repeated", members.stream().anyMatch(this::isRepeated));
        model.put("reserve", terms.reserve().isPresent());
        first.manager().ifPresent(manager -> putManager(model, manager));
        model.putAll(asIn1C(first, members, totals));
        return model;
    }

    private boolean isRepeated(Member<DunningFact> member) {
        return terms.ladder().index(member.occasion().stage()) > 0;
    }

    private Map<String, Object> order(Member<DunningFact> member) {
        Invoice invoice = member.fact().invoice();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("orderNumber", invoice.number());
        order.put("issuedOn", invoice.issuedOn());
        order.put("amount", invoice.open().amount());
        order.put("currency", invoice.total().currency().getCurrencyCode());
        order.put("total", invoice.total().amount());
        order.put("partPaid", invoice.paid().isPositive());
        invoice.dueOn().ifPresent(day -> order.put("dueOn", day));
        invoice.promise().filter(word -> invoice.lacksWhatWasPromised()).ifPresent(word -> putPromise(order, word));
        terms.reserve()
                .flatMap(notice -> notice.lastDay(invoice.issuedOn(), member.today()))
                .ifPresent(day -> order.put("reservedUntil", day));
        return order;
    }

    private static void putPromise(Map<String, Object> order, Promise broken) {
        order.put("promisedOn", broken.day());
        broken.amount().ifPresent(sum -> order.put("promisedAmount", sum.amount()));
    }

    /** Never a sum over currencies. */
    private static List<Money> totals(List<Member<DunningFact>> members) {
        Map<String, Money> byCurrency = new TreeMap<>();
        members.stream()
                .map(member -> member.fact().invoice().open())
                .forEach(open -> byCurrency.merge(open.currency().getCurrencyCode(), open, Money::plus));
        return List.copyOf(byCurrency.values());
    }

    private static Map<String, Object> sum(Money money) {
        return Map.of("amount", money.amount(), "currency", money.currency().getCurrencyCode());
    }

    private static void putManager(Map<String, Object> model, Manager manager) {
        model.put("managerName", manager.name());
        manager.email().ifPresent(email -> model.put("managerEmail", email.value()));
        manager.phone().ifPresent(phone -> model.put("managerPhone", phone));
    }

    /** The parameters of the letter «Задолженность по счету» in 1C, by the names they have there. */
    private Map<String, Object> asIn1C(DunningFact first, List<Member<DunningFact>> members, List<Money> totals) {
        Optional<Manager> manager = first.manager();
        String reached = Stream.concat(
                        manager.flatMap(Manager::email).map(EmailAddress::value).stream(),
                        manager.flatMap(Manager::phone).stream())
                .collect(Collectors.joining(", "));
        LetterLanguage language = LetterLanguage.of(terms.language()).orElse(LetterLanguage.RUSSIAN);
        return Map.of(
                "ИмяПартнера",
                first.card().map(who -> who.name()).orElse(""),
                "НомерЗаказа",
                numbers(members),
                "ОсновнойМенеджер",
                manager.map(Manager::name).orElse(""),
                "ПочтаТелефон",
                reached,
                "СуммаДокумента",
                totals.stream()
                        .map(sum -> LetterMoney.text(language, sum.amount(), sum.currency()))
                        .collect(Collectors.joining(", ")));
    }

    private String numbers(List<Member<DunningFact>> members) {
        String listed = members.stream()
                .limit(LISTED)
                .map(member -> member.fact().invoice().number())
                .collect(Collectors.joining(", "));
        return members.size() > LISTED
                ? DunningWording.of(terms.language()).more(listed, members.size() - LISTED)
                : listed;
    }
}
