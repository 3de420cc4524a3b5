package io.napomni.runner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.model.EmailAddress;
import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.sample.SampleBase;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A company whose orders and invoices are in a 1C base, at the same desk. */
final class BaseDesk implements AutoCloseable {

    /** Enough for every kind of order and customer that the sample has; more with {@code -Dnapomni.runner.orders=…}. */
    static final int ORDERS = Integer.getInteger("napomni.runner.orders", 60);

    static final LocalDate START = Desk.MONDAY.minusDays(60);
    private static final RussianWorkCalendar CALENDAR = RussianWorkCalendar.standard();

    private final Desk desk;
    private final FakeBase base;
    private final SampleBase sample;

    private BaseDesk(Path folder, String profile, int orders, int deals) {
        this.desk = Desk.with(folder, deals);
        BaseData data = new BaseData();
        BaseSchema schema = BaseSchema.of(profile);
        this.sample = SampleBase.fill(data, schema, Desk.MONDAY, orders);
        this.base = FakeBase.start(data, BaseOptions.of(schema, desk.clock()));
        desk.environment("BASE_PASSWORD", base.password());
        desk.write(config("1c orders"));
    }

    static BaseDesk with(Path folder, String profile, int orders) {
        return with(folder, profile, orders, 1);
    }

    static BaseDesk with(Path folder, String profile, int orders, int deals) {
        return new BaseDesk(folder, profile, orders, deals);
    }

    Desk desk() {
        return desk;
    }

    FakeBase base() {
        return base;
    }

    Desk.Typed type(String... arguments) {
        return desk.type(arguments);
    }

    /** The same mail server and ledger, and nothing of the portal. */
    String config(String source) {
        return desk.config()
                        .replaceFirst("(?s)bitrix24:.*?(?=smtp:)", "")
                        .replaceFirst("(?s)contract:.*?(?=guards:)", "")
                + sections(source);
    }

    /** What is added to a configuration so that the documents of the base are watched. */
    String sections(String source) {
        return """
                onec:
                  address: %s
                  login: %s
                  password: ${BASE_PASSWORD}
                  zone: Europe/Moscow
                dunning:
                  source: %s
                  startsOn: %s
                  coldStart: 1000
                """.formatted(base.baseUrl(), base.login(), source, START);
    }

    /** Numbers of what is due by the addresses their letters go to; nobody can write to a Cyrillic mailbox. */
    Map<String, List<String>> expected() {
        Map<String, List<String>> letters = sample.expectedLetters(Desk.MONDAY, START, CALENDAR::isWorkingDay);
        letters.keySet().removeIf(address -> EmailAddress.parse(address).isEmpty());
        return letters;
    }

    /** The same of invoices, of which there is one for each second order. */
    Map<String, List<String>> expectedOfInvoices() {
        Map<String, List<String>> letters = new TreeMap<>();
        expected()
                .forEach((address, numbers) -> numbers.stream()
                        .filter(number -> Integer.parseInt(number.substring(number.length() - 6)) % 2 == 1)
                        .forEach(number -> letters.computeIfAbsent(address, first -> new ArrayList<>())
                                .add(number)));
        return letters;
    }

    List<ReceivedLetter> letters() {
        return desk.letters();
    }

    List<String> recipients() {
        return letters().stream().map(ReceivedLetter::recipient).sorted().toList();
    }

    ObjectNode row(String set, String number) {
        return base.data().rows(set).stream()
                .filter(row -> row.path("Number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** As УТ keeps it when a payment has been posted. */
    void pay(String number) {
        ObjectNode order = row("Document_ЗаказКлиента", number);
        String ref = order.path("Ref_Key").asText();
        base.data()
                .change(
                        "InformationRegister_СостоянияЗаказовКлиентов",
                        row -> row.path("Заказ").asText().equals(ref),
                        row -> row.put("ПроцентОплаты", 100).set("СуммаОплаты", order.path("СуммаДокумента")));
    }

    @Override
    public void close() {
        base.close();
        desk.close();
    }
}
