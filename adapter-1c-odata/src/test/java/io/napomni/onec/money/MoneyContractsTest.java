package io.napomni.onec.money;

import static io.napomni.onec.Counter.TODAY;

import io.napomni.model.CustomerRef;
import io.napomni.model.Debt;
import io.napomni.model.Invoice;
import io.napomni.model.Payment;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Sources and look-ups of money keep to what the engine relies on. */
class MoneyContractsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000001";

    private abstract static class OnBase<F> implements FactSourceContract<F> {
        final Counter counter;
        private final String anchor;

        OnBase(String profile, String anchor) {
            this.counter = Counter.open(profile, 60);
            this.anchor = anchor;
        }

        @AfterEach
        void close() {
            counter.close();
        }

        abstract FactSource<F> of(OneCBase base);

        @Override
        public FactSource<F> source() {
            return of(counter.base);
        }

        @Override
        public FactSource<F> breakingSource() {
            counter.fake.faults().clear();
            counter.fake.faults().inject(new Fault.Cut(5), When.always().after(2));
            return of(counter.open(BaseSettings.auto()));
        }

        @Override
        public FetchWindow someOfThem() {
            return FetchWindow.of(
                    TODAY, List.of(AnchorWindow.between(anchor, TODAY.minusDays(70), TODAY.minusDays(1))));
        }
    }

    @Nested
    class PaymentsTest extends OnBase<Payment> {
        PaymentsTest() {
            super("unf", "paid-on");
        }

        /** A payment here has the currency of what it pays, and always a day. */
        @Override
        public Optional<FactSource<Payment>> leavingOut() {
            return Optional.empty();
        }

        @Override
        FactSource<Payment> of(OneCBase base) {
            return base.payments();
        }

        @Override
        public SubjectRef subjectOf(Payment fact) {
            return fact.ref();
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("1c", "bank-payment", NOBODY + "." + NOBODY);
        }
    }

    @Nested
    class WitnessedTest extends OnBase<Invoice> {
        WitnessedTest() {
            super("ut11.5.20", "issued-on");
        }

        @Override
        public Optional<FactSource<Invoice>> leavingOut() {
            counter.forget("Document_ЗаказКлиента", "Партнер_Key", any -> true);
            return Optional.of(source());
        }

        @Override
        FactSource<Invoice> of(OneCBase base) {
            return base.witnessed(base.orders());
        }

        @Override
        public SubjectRef subjectOf(Invoice fact) {
            return fact.ref();
        }

        @Override
        public SubjectRef gone() {
            return new SubjectRef("1c", "order", NOBODY);
        }
    }

    @Nested
    class PaymentsForTest implements LookupContract<SubjectRef, List<Payment>> {
        private final Counter counter = Counter.open("ut11", 40);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public Lookup<SubjectRef, List<Payment>> lookup() {
            return counter.base.paymentsFor();
        }

        @Override
        public Lookup<SubjectRef, List<Payment>> brokenLookup() {
            counter.fake.rights().refuse("Document_ОперацияПоПлатежнойКарте");
            return counter.base.paymentsFor();
        }

        @Override
        public Map<SubjectRef, List<Payment>> known() {
            return lookup().find(counter.all().stream().map(Invoice::ref).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public SubjectRef unknown() {
            return new SubjectRef("1c", "order", NOBODY);
        }
    }

    @Nested
    class DebtsTest implements LookupContract<CustomerRef, List<Debt>> {
        private final Counter counter = Counter.open("bp", 40);

        @AfterEach
        void close() {
            counter.close();
        }

        @Override
        public Lookup<CustomerRef, List<Debt>> lookup() {
            return counter.base.debts();
        }

        @Override
        public Lookup<CustomerRef, List<Debt>> brokenLookup() {
            counter.fake.rights().refuse("AccountingRegister_Хозрасчетный");
            return counter.base.debts();
        }

        @Override
        public Map<CustomerRef, List<Debt>> known() {
            return lookup().find(counter.all().stream().map(Invoice::customer).collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public CustomerRef unknown() {
            return new CustomerRef("1c", "customer", NOBODY);
        }
    }
}
