package io.napomni.onec.supply;

import static io.napomni.onec.Counter.TODAY;

import io.napomni.model.CustomerRef;
import io.napomni.model.Invoice;
import io.napomni.model.Quantity;
import io.napomni.model.Shipment;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.onec.BaseSettings;
import io.napomni.onec.Counter;
import io.napomni.port.FactSource;
import io.napomni.port.FetchWindow;
import io.napomni.port.Lookup;
import io.napomni.rule.AnchorWindow;
import io.napomni.testkit.contract.FactSourceContract;
import io.napomni.testkit.contract.LookupContract;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Sources and look-ups of shipments keep to what the engine relies on. */
class SupplyContractsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000001";

    @Nested
    class ShipmentsTest implements FactSourceContract<Shipment> {
        private final Counter counter = Counter.open("bp", 120);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public FactSource<Shipment> source() {
            return counter.base.shipments();
        }

        @Override
        public Optional<FactSource<Shipment>> leavingOut() {
            counter.forget("Document_РеализацияТоваровУслуг", "Контрагент_Key", any -> true);
            return Optional.of(source());
        }

        @Override
        public FactSource<Shipment> breakingSource() {
            counter.fake.faults().clear();
            counter.fake.faults().inject(new Fault.Cut(5), When.always().after(2));
            return counter.open(BaseSettings.auto()).shipments();
        }

        @Override
        public FetchWindow someOfThem() {
            return FetchWindow.of(
                    TODAY, List.of(AnchorWindow.between("shipped-on", TODAY.minusDays(70), TODAY.minusDays(1))));
        }

        @Override
        public SubjectRef subjectOf(Shipment fact) {
            return fact.ref();
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("1c", "mass-act", NOBODY + "." + NOBODY);
        }
    }

    @Nested
    class SuppliesTest implements FactSourceContract<Supply> {
        private final Counter counter = Counter.open("erp", 60);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public FactSource<Supply> source() {
            return counter.base.supplies();
        }

        @Override
        public Optional<FactSource<Supply>> leavingOut() {
            counter.forget(
                    "Catalog_ДоговорыКонтрагентов",
                    "Партнер_Key",
                    row -> row.path("ТипДоговора").asText().equals("СПокупателем"));
            return Optional.of(source());
        }

        @Override
        public FactSource<Supply> breakingSource() {
            counter.fake.faults().clear();
            counter.fake.faults().inject(new Fault.Cut(5), When.always().after(2));
            return counter.open(BaseSettings.auto()).supplies();
        }

        @Override
        public FetchWindow someOfThem() {
            return FetchWindow.of(
                    TODAY, List.of(AnchorWindow.between("last-shipment", TODAY.minusDays(200), TODAY.minusDays(60))));
        }

        @Override
        public SubjectRef subjectOf(Supply fact) {
            return fact.contract().ref();
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("1c", "contract", NOBODY);
        }
    }

    @Nested
    class RemaindersTest implements LookupContract<SubjectRef, Quantity> {
        private final Counter counter = Counter.open("unf", 40);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public Lookup<SubjectRef, Quantity> lookup() {
            return counter.base.remainders();
        }

        @Override
        public Lookup<SubjectRef, Quantity> brokenLookup() {
            counter.fake.rights().refuse("Document_ЗаказПокупателя");
            return counter.base.remainders();
        }

        @Override
        public Map<SubjectRef, Quantity> known() {
            return lookup().find(counter.all().stream().map(Invoice::ref).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public SubjectRef unknown() {
            return new SubjectRef("1c", "order", NOBODY);
        }
    }

    @Nested
    class LastToCustomersTest implements LookupContract<CustomerRef, LocalDate> {
        private final Counter counter = Counter.open("ut11", 40);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public Lookup<CustomerRef, LocalDate> lookup() {
            return counter.base.lastShipmentsToCustomers();
        }

        @Override
        public Lookup<CustomerRef, LocalDate> brokenLookup() {
            counter.fake.rights().refuse("Document_АктВыполненныхРабот");
            return counter.base.lastShipmentsToCustomers();
        }

        @Override
        public Map<CustomerRef, LocalDate> known() {
            List<Shipment> all = new ArrayList<>();
            counter.base.shipments().fetch(FetchWindow.everything(TODAY), all::add);
            return lookup().find(all.stream().map(Shipment::customer).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public CustomerRef unknown() {
            return new CustomerRef("1c", "customer", NOBODY);
        }
    }
}
