package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.EffectKey;
import io.napomni.jdbc.SqliteStores;
import io.napomni.model.CustomerRef;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done now is refused in sentences that say what is the matter and what to do. */
class RefusalTest {

    private static final String CARDS = "Catalog_Партнеры";

    private BaseDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = BaseDesk.with(folder, "ut11", BaseDesk.ORDERS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Map.Entry<String, List<String>> first() {
        return desk.expected().entrySet().iterator().next();
    }

    private String cardOf(String number) {
        return desk.row("Document_ЗаказКлиента", number).path("Партнер_Key").asText();
    }

    private String firstKey() {
        return desk.type("register", "list", "--json").out().replaceFirst("(?s).*?\"key\" : \"([^\"]+)\".*", "$1");
    }

    @Test
    void an_order_whose_customer_has_no_address_is_refused_with_what_to_do() {
        String number = first().getValue().get(0);
        String card = cardOf(number);
        desk.base()
                .data()
                .change(
                        CARDS,
                        row -> row.path("Ref_Key").asText().equals(card),
                        row -> row.putArray("КонтактнаяИнформация"));
        Desk.Typed sent = desk.type("send", "dunning", number, "--yes");
        assertThat(sent.code()).isEqualTo(1);
        assertThat(sent.err()).contains(number + ": напомнить пора, но нельзя; ничего не отправлено");
        assertThat(sent.out()).contains("нет адреса электронной почты", "Впишите его туда");
        Desk.Typed english = desk.type("send", "dunning", number, "--yes", "--lang", "en");
        assertThat(english.err()).contains(number + ": it is due and impossible");
        assertThat(english.out()).contains("Write one there");
        assertThat(desk.letters()).isEmpty();
    }

    @Test
    void a_card_that_cannot_be_read_is_not_called_a_card_without_an_address() {
        String number = first().getValue().get(0);
        String card = cardOf(number);
        desk.base().rights().hide(CARDS, row -> row.path("Ref_Key").asText().equals(card));
        for (String[] command : new String[][] {{"preview", "dunning"}, {"send", "dunning", number, "--yes"}}) {
            Desk.Typed typed = desk.type(command);
            assertThat(typed.out())
                    .contains("карточку клиента прочитать нельзя", "без ограничения на уровне записей (RLS)");
        }
        assertThat(desk.type("send", "dunning", number, "--yes").out()).doesNotContain("нет адреса");
        assertThat(desk.type("send", "dunning", number, "--lang", "en").out())
                .contains("the customer's card cannot be read", "without restriction by record (RLS)");
        assertThat(desk.type("run").out()).contains("карточку клиента прочитать нельзя");
        assertThat(desk.recipients()).doesNotContain(first().getKey());
    }

    @Test
    void what_was_cleared_already_is_told_and_what_was_never_there_otherwise() {
        desk.type("run");
        String key = firstKey();
        assertThat(desk.type("rearm", key, "--why", "клиент потерял письмо").code())
                .isZero();
        Desk.Typed again = desk.type("rearm", key, "--why", "ещё раз");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .contains("Уже взведено", "tester: «клиент потерял письмо»", "./remind preview", key)
                .doesNotContain("Если это взвести");
        assertThat(desk.type("rearm", key, "--why", "again", "--lang", "en").out())
                .contains("It was cleared already at", "by tester");
        Desk.Typed unknown = desk.type("rearm", key.replace("|mail", "|fax"), "--why", "проба");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).contains("В реестре нет такого ключа", "register list");
    }

    @Test
    void what_a_run_has_begun_and_not_ended_is_listed_with_the_time_at_which_it_is_decided() {
        EffectKey key = EffectKey.parse("dunning|1c:order:7|unpaid@2026-11-10|mail");
        try (SqliteStores other = SqliteStores.open(desk.desk().file("remind.db"), "default")) {
            var stores = other.stores();
            CustomerRef customer = CustomerRef.parse("1c:customer:7");
            Won won = (Won) stores.ledger()
                    .claim(List.of(new Claim(List.of(key), customer, "УТ-7", true, List.of())), Duration.ofMinutes(20))
                    .get(0);
            stores.ledger().begin(new Dispatch("one", won, Desk.MONDAY, "hash"));
        }
        Desk.Typed listed = desk.type("in-doubt", "list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("который идёт или оборвался", "УТ-7", "отправляется", "Сомнительных отправок нет")
                .containsPattern("Решится \\d\\d\\.\\d\\d\\.20\\d\\d \\d\\d:\\d\\d:");
        assertThat(desk.type("in-doubt", "list", "--lang", "en").out()).contains("under way or died");
        assertThat(desk.type("in-doubt", "list", "--json").out())
                .contains("\"state\" : \"sending\"", "\"notBefore\"", key.toString());
        assertThat(desk.type("rearm", key.toString(), "--why", "проба").out()).contains("это решится не раньше");
    }
}
