package io.napomni.onec.source;

import static io.napomni.onec.Counter.TODAY;

import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.SubjectRef;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.onec.OneCBase;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.contract.FactSourceContract;
import io.napomni.testkit.contract.LookupContract;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Every source and look-up of a base keeps to what the engine relies on. */
class SourceContractsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000001";

    private abstract static class OnBase implements FactSourceContract<Invoice> {
        final Counter counter;
        private final String type;
        private final String anchor;
        private final String documents;
        private final String customer;

        OnBase(String profile, String type, String anchor, String documents, String customer) {
            this.counter = Counter.open(profile, 120);
            this.type = type;
            this.anchor = anchor;
            this.documents = documents;
            this.customer = customer;
        }

        @AfterEach
        void close() {
            counter.close();
        }

        abstract FactSource<Invoice> of(OneCBase base);

        @Override
        public FactSource<Invoice> source() {
            return of(counter.base);
        }

        @Override
        public Optional<FactSource<Invoice>> leavingOut() {
            counter.forget(documents, customer, any -> true);
            return Optional.of(source());
        }

        @Override
        public FactSource<Invoice> breakingSource() {
            counter.fake.faults().clear();
            counter.fake.faults().inject(new Fault.Cut(5), When.always().after(2));
            return of(counter.open(BaseSettings.auto()));
        }

        @Override
        public FetchWindow someOfThem() {
            return FetchWindow.of(
                    TODAY, List.of(AnchorWindow.between(anchor, TODAY.minusDays(70), TODAY.minusDays(1))));
        }

        @Override
        public SubjectRef subjectOf(Invoice fact) {
            return fact.ref();
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("1c", type, NOBODY);
        }
    }

    @Nested
    class TradeOrdersTest extends OnBase {
        TradeOrdersTest() {
            super("ut11", "order", "issued-on", "Document_ЗаказКлиента", "Партнер_Key");
        }

        @Override
        FactSource<Invoice> of(OneCBase base) {
            return base.orders();
        }
    }

    @Nested
    class TradeInvoicesTest extends OnBase {
        TradeInvoicesTest() {
            super("ut11.5.20", "invoice", "issued-on", "Document_СчетНаОплатуКлиенту", "Партнер_Key");
        }

        @Override
        FactSource<Invoice> of(OneCBase base) {
            return base.invoices();
        }
    }

    @Nested
    class BookInvoicesTest extends OnBase {
        BookInvoicesTest() {
            super("bp", "invoice", "due-on", "Document_СчетНаОплатуПокупателю", "Контрагент_Key");
        }

        @Override
        FactSource<Invoice> of(OneCBase base) {
            return base.invoices();
        }
    }

    @Nested
    class FirmOrdersTest extends OnBase {
        FirmOrdersTest() {
            super("unf", "order", "due-on", "Document_ЗаказПокупателя", "Контрагент_Key");
        }

        @Override
        FactSource<Invoice> of(OneCBase base) {
            return base.orders();
        }
    }

    @Nested
    class CustomersTest implements LookupContract<CustomerRef, Customer> {
        private final Counter counter = Counter.open("ut11", 40);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public Lookup<CustomerRef, Customer> lookup() {
            return counter.base.customers();
        }

        @Override
        public Lookup<CustomerRef, Customer> brokenLookup() {
            counter.fake.rights().refuse("Catalog_Партнеры");
            return counter.base.customers();
        }

        @Override
        public Map<CustomerRef, Customer> known() {
            Set<CustomerRef> refs =
                    counter.all().stream().map(Invoice::customer).collect(Collectors.toUnmodifiableSet());
            return counter.base.customers().find(refs);
        }

        @Override
        public CustomerRef unknown() {
            return new CustomerRef("1c", "customer", NOBODY);
        }
    }
}
