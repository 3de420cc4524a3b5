package io.napomni.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.Customer;
import io.napomni.model.EmailAddress;
import io.napomni.model.Invoice;
import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import io.napomni.port.LedgerException;
import io.napomni.port.Outcome;
import io.napomni.port.SourceException;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.run.DunningFacts;
import io.napomni.run.Fate;
import io.napomni.run.Reminders;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.dunning.DunningTerms;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.testkit.memory.MemoryStores;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A host's own source and its own mail service are as safe as those of the library. */
class OwnPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Stores stores = MemoryStores.on(CLOCK).stores();
    private final List<String> sent = new ArrayList<>();

    private Reminders reminders(Supplier<List<Invoice>> table, OwnLetters.Service service) {
        Customer card = new Customer(Shop.CUSTOMER, "ООО «Ромашка»", List.of(new EmailAddress("buh@romashka.example")));
        DunningTerms terms = DunningTerms.unpaidOrders(
                "ООО «Склад»", Locale.forLanguageTag("ru"), TODAY.minusDays(30), RussianWorkCalendar.standard());
        return Reminders.builder(stores, CLOCK)
                .watch(
                        DunningReminders.of(terms),
                        DunningFacts.from(
                                new OwnInvoices(table, CLOCK), refs -> Map.of(Shop.CUSTOMER, card), ids -> Map.of()))
                .executor(new OwnLetters(service))
                .templates(HandlebarsTemplates.defaults())
                .build();
    }

    @Test
    void a_letter_goes_once() {
        Reminders reminders = reminders(() -> List.of(Shop.unpaid("117", TODAY)), (id, to, letter) -> {
            sent.add(to.value() + " " + letter.subject());
            return new Outcome.Done("taken");
        });
        reminders.run(TODAY);
        reminders.run(TODAY);
        assertThat(sent).singleElement().asString().startsWith("buh@romashka.example Задолженность");
    }

    @Test
    void a_stop_list_that_cannot_be_asked_stops_the_run() {
        AddressMarks marks = AddressMarks.keyed("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        AddressMark mark = marks.of(new EmailAddress("buh@romashka.example"));
        stores.suppressions().add(mark, new Suppression.Scope.All(), "asked for it", "anna");
        Reminders reminders = reminders(() -> List.of(Shop.unpaid("117", TODAY)), (id, to, letter) -> {
            sent.add(id);
            return new Outcome.Done("taken");
        });
        assertThat(reminders.run(TODAY).failure().orElseThrow())
                .contains("stop list", "without the marks", "Nothing was sent", "addressMarks");
        assertThatThrownBy(() -> reminders.propose(TODAY)).isInstanceOf(LedgerException.class);
        assertThat(sent).isEmpty();
        stores.suppressions().remove(mark, new Suppression.Scope.All(), "anna");
        assertThat(reminders.run(TODAY).failure()).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void half_a_table_sends_nothing_and_a_service_that_breaks_off_is_not_asked_again() {
        assertThat(reminders(
                                () -> {
                                    throw new SourceException("the table could not be read whole");
                                },
                                (id, to, letter) -> new Outcome.Done("never"))
                        .run(TODAY)
                        .failure())
                .isPresent();
        Reminders broken = reminders(() -> List.of(Shop.unpaid("117", TODAY)), (id, to, letter) -> {
            sent.add(id);
            throw new IllegalStateException("the connection broke after the letter");
        });
        assertThat(broken.run(TODAY).count(Fate.Kind.IN_DOUBT)).isEqualTo(1);
        broken.run(TODAY);
        assertThat(sent).hasSize(1);
        assertThat(stores.doubts().list()).hasSize(1);
    }
}
