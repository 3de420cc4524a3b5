package io.napomni.bitrix24.source;

import static io.napomni.bitrix24.PortalStage.TODAY;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.deal.DealMapping;
import io.napomni.bitrix24.deal.SaleMapping;
import io.napomni.bitrix24.invoice.InvoiceMapping;
import io.napomni.bitrix24.past.TwoWay;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All that is read from a portal, each as texts of what must never be wrong. */
final class Readings {
    private Readings() {}

    static void fill(PortalStage stage) {
        Filled filled = new Filled(stage);
        for (int id = 1; id <= 3; id++) {
            filled.deal(id, TODAY.minusDays(id), Map.of("companyId", 40 + id));
            filled.sale(10 + id, 40 + id, TODAY.minusDays(id), "Масло", Integer.toString(id));
            filled.invoice(20 + id, TODAY.minusDays(id), TODAY, id + "00.50", Map.of());
            filled.letter(30 + id, Direction.INCOMING, Filled.company(40 + id), TODAY.minusDays(id));
            stage.fake.companies().put(40 + id, Map.of("title", "A", "createdTime", Filled.noon(TODAY.minusDays(id))));
            stage.fake.data().putUser(PortalUser.of(70 + id, "U", "X", "u@example.test", 2));
        }
        stage.fake.data().putDepartment(Department.root(1, "Фирма").headedBy(9001));
        stage.fake.data().putDepartment(Department.under(1, 2, "Отдел"));
        stage.fake.data().putUser(PortalUser.of(9001, "Анна", "Ли", "anna@example.test", 1));
    }

    static Map<String, Function<Bitrix24Portal, Map<String, String>>> all() {
        Map<String, Function<Bitrix24Portal, Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "deals",
                portal -> facts(
                        portal.deals(DealMapping.of("3").includingClosed()),
                        deal -> deal.ref().toString(),
                        deal -> deal.pipeline() + deal.stage() + deal.open() + deal.createdOn()));
        all.put(
                "sales",
                portal -> facts(
                        portal.sales(SaleMapping.of("3")),
                        sale -> sale.ref().toString(),
                        sale -> sale.boughtOn() + " "
                                + sale.purchases().stream()
                                        .map(purchase -> purchase.product() + purchase.boughtOn())
                                        .toList()));
        all.put(
                "invoices",
                portal -> facts(
                        portal.invoices(InvoiceMapping.standard()),
                        invoice -> invoice.ref().toString(),
                        invoice -> invoice.total() + " " + invoice.paid() + invoice.cancelled() + invoice.posted()));
        Set<CustomerRef> customers = Set.of(company(41), company(42), company(43));
        all.put("purchases", portal -> found(portal.purchases(SaleMapping.of("3")), customers));
        all.put("last contacts", portal -> found(portal.lastContacts(TwoWay.standard()), customers));
        all.put("known since", portal -> found(portal.knownSince(), customers));
        Set<SubjectRef> subjects = Set.of(
                new SubjectRef("b24", "deal", "1"),
                new SubjectRef("b24", "deal", "2"),
                new SubjectRef("b24", "invoice", "21"));
        all.put("entries of stages", portal -> found(portal.stageEntries(), subjects));
        all.put("heads", portal -> {
            Map<String, String> ids = new TreeMap<>();
            portal.heads().find(Set.of("71", "72", "73")).forEach((id, head) -> ids.put(id, head.id()));
            return ids;
        });
        return all;
    }

    private static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    private static <F> Map<String, String> facts(
            FactSource<F> source, Function<F, String> ref, Function<F, String> what) {
        Map<String, String> facts = new TreeMap<>();
        source.fetch(FetchWindow.everything(TODAY), fact -> facts.put(ref.apply(fact), what.apply(fact)));
        return facts;
    }

    private static <K, V> Map<String, String> found(Lookup<K, V> lookup, Set<K> keys) {
        Map<String, String> found = new TreeMap<>();
        lookup.find(keys).forEach((key, value) -> found.put(key.toString(), value.toString()));
        return found;
    }
}
