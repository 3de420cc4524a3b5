package io.napomni.bitrix24.source;

import static io.napomni.bitrix24.PortalStage.TODAY;

import io.napomni.bitrix24.Filled;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.deal.SaleMapping;
import io.napomni.bitrix24.past.TwoWay;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.Manager;
import io.napomni.model.Purchase;
import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.port.Lookup;
import io.napomni.testkit.contract.LookupContract;
import io.napomni.testkit.fake.bitrix24.activity.Direction;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.fake.bitrix24.people.Department;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Every look-up of the portal that tells of the past, or of heads, keeps to what the engine relies on. */
class LookupContractsTest {
    private static final int MANY = 120;

    private abstract static class OnPortal<K, V> implements LookupContract<K, V> {
        final PortalStage stage = PortalStage.open();
        final Filled filled = new Filled(stage);
        private final Map<K, V> known = new HashMap<>();

        OnPortal() {
            for (int id = 1; id <= MANY; id++) {
                known.put(fill(id), value(id));
            }
        }

        @AfterEach
        void close() {
            stage.close();
        }

        abstract K fill(int id);

        abstract V value(int id);

        @Override
        public Map<K, V> known() {
            return known;
        }

        @Override
        public Lookup<K, V> brokenLookup() {
            stage.fake.faults().inject(Fault.truncatedJson(), When.always());
            return lookup();
        }
    }

    private static CustomerRef company(int id) {
        return new CustomerRef("b24", "company", Integer.toString(id));
    }

    @Nested
    class PurchasesTest extends OnPortal<CustomerRef, List<Purchase>> {
        @Override
        CustomerRef fill(int id) {
            filled.sale(id, id, TODAY.minusDays(id), "Масло", "2");
            filled.sale(1000 + id, id, TODAY.minusDays(id + 30), "Фильтр", "1", "Масло", "3.5");
            return company(id);
        }

        @Override
        List<Purchase> value(int id) {
            LocalDate before = TODAY.minusDays(id + 30);
            return List.of(
                    new Purchase(company(id), "Фильтр", before, Quantity.of("1", "шт.")),
                    new Purchase(company(id), "Масло", before, Quantity.of("3.5", "шт.")),
                    new Purchase(company(id), "Масло", TODAY.minusDays(id), Quantity.of("2", "шт.")));
        }

        @Override
        public Lookup<CustomerRef, List<Purchase>> lookup() {
            return stage.portal.purchases(SaleMapping.of());
        }

        @Override
        public CustomerRef unknown() {
            return company(9999);
        }
    }

    @Nested
    class LastContactsTest extends OnPortal<CustomerRef, LocalDate> {
        @Override
        CustomerRef fill(int id) {
            filled.letter(10L * id, Direction.INCOMING, Filled.company(id), TODAY.minusDays(id));
            filled.letter(10 * id + 1, Direction.INCOMING, Filled.company(id), TODAY.minusDays(id + 5));
            filled.letter(10 * id + 2, Direction.OUTGOING, Filled.company(id), TODAY);
            return company(id);
        }

        @Override
        LocalDate value(int id) {
            return TODAY.minusDays(id);
        }

        @Override
        public Lookup<CustomerRef, LocalDate> lookup() {
            return stage.portal.lastContacts(TwoWay.standard());
        }

        @Override
        public CustomerRef unknown() {
            return company(9999);
        }
    }

    @Nested
    class StageEntriesTest extends OnPortal<SubjectRef, LocalDate> {
        @Override
        SubjectRef fill(int id) {
            filled.deal(id, TODAY.minusDays(id), Map.of());
            return new SubjectRef("b24", "deal", Integer.toString(id));
        }

        @Override
        LocalDate value(int id) {
            return TODAY.minusDays(id);
        }

        @Override
        public Lookup<SubjectRef, LocalDate> lookup() {
            return stage.portal.stageEntries();
        }

        @Override
        public SubjectRef unknown() {
            return new SubjectRef("b24", "deal", "9999");
        }
    }

    @Nested
    class HeadsTest extends OnPortal<String, Manager> {
        @Override
        String fill(int id) {
            stage.fake.data().putDepartment(Department.root(1, "Фирма").headedBy(9001));
            stage.fake.data().putDepartment(Department.under(1, 100 + id, "Отдел " + id));
            stage.fake.data().putUser(PortalUser.of(9001, "Анна", "Ли", "anna@example.test", 1));
            stage.fake.data().putUser(PortalUser.of(id, "Олег", "Иванов", "oleg@example.test", 100 + id));
            return Integer.toString(id);
        }

        @Override
        Manager value(int id) {
            return new Manager("9001", "Анна Ли", Optional.of(new EmailAddress("anna@example.test")), Optional.empty());
        }

        @Override
        public Lookup<String, Manager> lookup() {
            return stage.portal.heads();
        }

        @Override
        public String unknown() {
            return "7777";
        }
    }

    @Nested
    class KnownSinceTest extends OnPortal<CustomerRef, LocalDate> {
        @Override
        CustomerRef fill(int id) {
            stage.fake.companies().put(id, Map.of("title", "A", "createdTime", Filled.noon(TODAY.minusDays(id))));
            return company(id);
        }

        @Override
        LocalDate value(int id) {
            return TODAY.minusDays(id);
        }

        @Override
        public Lookup<CustomerRef, LocalDate> lookup() {
            return stage.portal.knownSince();
        }

        @Override
        public CustomerRef unknown() {
            return company(9999);
        }
    }
}
