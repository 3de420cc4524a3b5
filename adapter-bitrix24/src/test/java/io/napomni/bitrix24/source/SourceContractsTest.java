package io.napomni.bitrix24.source;

import static io.napomni.bitrix24.PortalStage.TODAY;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.deal.DealMapping;
import io.napomni.bitrix24.deal.Sale;
import io.napomni.bitrix24.deal.SaleMapping;
import io.napomni.bitrix24.invoice.InvoiceMapping;
import io.napomni.model.Customer;
import io.napomni.model.Deal;
import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.contract.FactSourceContract;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Every source of the portal keeps to what the engine relies on. */
class SourceContractsTest {
    private static final int MANY = 120;

    private abstract static class OnPortal<F> implements FactSourceContract<F> {
        final PortalStage stage = PortalStage.open();
        private final Filled filled = new Filled(stage);

        OnPortal() {
            for (int id = 1; id <= MANY; id++) {
                fill(filled, id);
            }
        }

        @AfterEach
        void close() {
            stage.close();
        }

        abstract void fill(Filled filled, int id);

        abstract String anchor();

        abstract String type();

        @Override
        public FactSource<F> breakingSource() {
            stage.fake.faults().inject(Fault.truncatedJson(), When.always().after(2));
            return source();
        }

        /** Empty where whatever an item lacks leaves a fact of it. */
        @Override
        public Optional<FactSource<F>> leavingOut() {
            return spoil(filled, MANY + 1) ? Optional.of(source()) : Optional.empty();
        }

        /** Puts an item that cannot become a fact, if there are such. */
        boolean spoil(Filled with, int id) {
            return false;
        }

        @Override
        public FetchWindow someOfThem() {
            return FetchWindow.of(
                    TODAY, List.of(AnchorWindow.between(anchor(), TODAY.minusDays(70), TODAY.minusDays(1))));
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("b24", type(), "99999");
        }
    }

    @Nested
    class ContractsTest extends OnPortal<Supply> {
        @Override
        void fill(Filled filled, int id) {
            filled.deal(id, TODAY, Map.of("closedate", TODAY.minusDays(id)));
        }

        @Override
        String anchor() {
            return "ends-on";
        }

        @Override
        String type() {
            return "deal";
        }

        @Override
        public FactSource<Supply> source() {
            return stage.portal.contracts(PortalStage.mapping());
        }

        @Override
        public SubjectRef subjectOf(Supply fact) {
            return fact.contract().ref();
        }
    }

    @Nested
    class DealsTest extends OnPortal<Deal> {
        @Override
        void fill(Filled filled, int id) {
            filled.deal(id, TODAY.minusDays(id), Map.of());
        }

        @Override
        boolean spoil(Filled with, int id) {
            with.deal(id, TODAY, Map.of("categoryId", 0, "stageId", "C3:NEW"));
            return true;
        }

        @Override
        String anchor() {
            return "created-on";
        }

        @Override
        String type() {
            return "deal";
        }

        @Override
        public FactSource<Deal> source() {
            return stage.portal.deals(DealMapping.of());
        }

        @Override
        public SubjectRef subjectOf(Deal fact) {
            return fact.ref();
        }
    }

    @Nested
    class SalesTest extends OnPortal<Sale> {
        @Override
        void fill(Filled filled, int id) {
            filled.sale(id, 44, TODAY.minusDays(id), "Масло", "2");
        }

        @Override
        boolean spoil(Filled with, int id) {
            stage.deal(id, Map.of("stageId", "C3:WON", "companyId", 44));
            return true;
        }

        @Override
        String anchor() {
            return "bought-on";
        }

        @Override
        String type() {
            return "deal";
        }

        @Override
        public FactSource<Sale> source() {
            return stage.portal.sales(SaleMapping.of("Договоры"));
        }

        @Override
        public SubjectRef subjectOf(Sale fact) {
            return fact.ref();
        }
    }

    @Nested
    class InvoicesTest extends OnPortal<Invoice> {
        @Override
        void fill(Filled filled, int id) {
            filled.invoice(id, TODAY.minusDays(id + 10), TODAY.minusDays(id), "100.50", Map.of());
        }

        @Override
        boolean spoil(Filled with, int id) {
            with.invoice(id, TODAY, TODAY, "1", Map.of("currencyId", "XXQ"));
            return true;
        }

        @Override
        String anchor() {
            return "due-on";
        }

        @Override
        String type() {
            return "invoice";
        }

        @Override
        public FactSource<Invoice> source() {
            return stage.portal.invoices(InvoiceMapping.standard());
        }

        @Override
        public SubjectRef subjectOf(Invoice fact) {
            return fact.ref();
        }
    }

    @Nested
    class CompaniesTest extends OnPortal<Customer> {
        @Override
        void fill(Filled filled, int id) {
            stage.fake
                    .companies()
                    .put(
                            id,
                            Map.of("title", "ООО " + id, "createdTime", Filled.noon(TODAY.minusDays(id))),
                            MultiField.workEmail("a" + id + "@example.test"));
        }

        @Override
        String anchor() {
            return "created-on";
        }

        @Override
        String type() {
            return "company";
        }

        @Override
        public FactSource<Customer> source() {
            return stage.portal.everyCompany();
        }

        @Override
        public FactSource<Customer> breakingSource() {
            stage.fake.faults().inject(Fault.truncatedJson(), When.always().after(1));
            return source();
        }

        @Override
        public SubjectRef subjectOf(Customer fact) {
            return new SubjectRef(
                    fact.ref().system(), fact.ref().type(), fact.ref().id());
        }
    }
}
