package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.onec.data.BaseData;
import io.napomni.testkit.fake.onec.schema.BaseSchema;
import org.junit.jupiter.api.Test;

class VirtualTableTest {
    private static final String ORDER = "ЗаказКлиента eq cast(guid'" + Shop.FIRST + "','Document_ЗаказКлиента')";

    @Test
    void a_balance_groups_by_dimensions_and_takes_a_condition_with_doubled_quotes() {
        try (Shop shop = Shop.open()) {
            String inner = ORDER.replace("'", "''");
            assertThat(shop.ask.rows(Shop.BALANCES + "/Balance(Period=datetime'2026-04-01T00:00:00',Condition='" + inner
                            + "',Dimensions='ЗаказКлиента,Номенклатура')"))
                    .singleElement()
                    .hasToString("{\"ЗаказКлиента\":\"" + Shop.FIRST
                            + "\",\"ЗаказКлиента_Type\":\"StandardODATA.Document_ЗаказКлиента\",\"Номенклатура_Key\":\""
                            + Shop.TAP + "\",\"ЗаказаноBalance\":6,\"КОформлениюBalance\":6,\"СуммаBalance\":144000}");
        }
    }

    @Test
    void the_query_form_and_no_brackets_do_as_well() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.ask.column(
                            "СуммаBalance",
                            Shop.BALANCES + "/Balance?Condition=" + ORDER + "&Dimensions='Номенклатура'"))
                    .containsExactly("144000");
            assertThat(shop.ask.column("СуммаBalance", Shop.BALANCES + "/Balance(Condition='',Dimensions='')"))
                    .containsExactlyInAnyOrder("144000", "24000");
            assertThat(shop.ask.column(
                            "СуммаBalance",
                            Shop.BALANCES
                                    + "/Balance()?Period=datetime'2026-03-20T15:10:00'&$filter=СуммаBalance gt 30000"))
                    .containsExactly("240000");
            assertThat(shop.ask.rows(Shop.BALANCES + "/Balance(Period=datetime'2026-01-01T00:00:00')"))
                    .isEmpty();
        }
    }

    @Test
    void a_balance_of_nothing_is_no_row_and_a_record_that_is_not_active_does_not_count() {
        try (Shop shop = Shop.open()) {
            shop.data.change(Shop.BALANCES, Shop.SECOND, row -> row.put("Active", false));
            assertThat(shop.ask.rows(Shop.BALANCES + "/Balance(Dimensions='ЗаказКлиента')"))
                    .hasSize(1);

            shop.data.change(
                    Shop.BALANCES,
                    row -> row.path("RecordType").asText().equals("Expense"),
                    row -> row.put("Заказано", 10).put("КОформлению", 10).put("Сумма", 240000));
            assertThat(shop.ask.rows(Shop.BALANCES + "/Balance(Dimensions='ЗаказКлиента')"))
                    .isEmpty();
        }
    }

    @Test
    void turnovers_and_both_tell_receipt_from_expense() {
        try (Shop shop = Shop.open()) {
            assertThat(shop.ask
                            .rows(Shop.BALANCES
                                    + "/Turnovers(StartPeriod=datetime'2026-03-05T00:00:00',Dimensions='Номенклатура')")
                            .get(0)
                            .path("ЗаказаноExpense")
                            .asInt())
                    .isEqualTo(4);
            assertThat(shop.ask
                            .rows(
                                    Shop.BALANCES
                                            + "/BalanceAndTurnovers(StartPeriod=datetime'2026-03-05T00:00:00',Dimensions='Номенклатура')")
                            .get(0))
                    .hasToString("{\"Номенклатура_Key\":\"" + Shop.TAP + "\"" + numbers("Заказано", 1)
                            + numbers("КОформлению", 1) + numbers("Сумма", 24000) + "}");
        }
    }

    private static String numbers(String resource, int unit) {
        return ",\"" + resource + "OpeningBalance\":" + 11 * unit + ",\"" + resource + "Turnover\":" + -4 * unit + ",\""
                + resource + "Receipt\":0,\"" + resource + "Expense\":" + 4 * unit + ",\"" + resource
                + "ClosingBalance\":"
                + 7 * unit;
    }

    @Test
    void a_slice_is_the_last_or_first_record_of_each_combination() {
        try (Shop shop = Shop.open()) {
            String condition = "Валюта_Key eq guid''" + Shop.DOLLAR + "''";
            assertThat(shop.ask.column(
                            "Курс",
                            Shop.RATES + "/SliceLast(Period=datetime'2026-03-31T00:00:00',Condition='" + condition
                                    + "')"))
                    .containsExactly("91.2345");
            assertThat(shop.ask.column("Курс", Shop.RATES + "/SliceLast?Condition=" + condition.replace("''", "'")))
                    .containsExactly("92");
            assertThat(shop.ask.column("Курс", Shop.RATES + "/SliceFirst()")).containsExactly("90.5");
        }
    }

    @Test
    void skip_and_order_may_be_refused_or_ignored() {
        try (Shop shop = Shop.open(
                options -> options.withOddities(Oddity.NO_SKIP_ON_VIRTUAL_TABLES, Oddity.NO_ORDER_OF_VIRTUAL_TABLES))) {
            assertThat(shop.ask.refusal(Shop.BALANCES + "/Balance()?$skip=1")).isEqualTo("400/14");
            assertThat(shop.ask.rows(Shop.BALANCES + "/Balance()?$orderby=Нет")).hasSize(2);
        }
    }

    @Test
    void turnovers_of_accounts_have_two_sides_and_keep_to_their_time() {
        String accounts = "AccountingRegister_Хозрасчетный";
        BaseData data = new BaseData();
        entry(data, accounts, "2026-01-31T12:00:00", Shop.DAISY, Shop.TULIP, 100);
        entry(data, accounts, "2026-02-02T12:00:00", Shop.DAISY, Shop.TULIP, 500);
        entry(data, accounts, "2026-02-28T12:00:00", Shop.TULIP, Shop.DAISY, 200);
        entry(data, accounts, "2026-03-01T00:00:00", Shop.TULIP, Shop.DAISY, 50);
        try (FakeBase base = FakeBase.start(data, BaseOptions.of(BaseSchema.of("bp"), Shop.NOON))) {
            Asker ask = new Asker(base);
            String february = "StartPeriod=datetime'2026-02-01T00:00:00',EndPeriod=datetime'2026-02-28T23:59:59'";
            String account = ",AccountCondition='Account_Key eq guid''" + Shop.TULIP + "'''";
            assertThat(ask.rows(accounts + "/Turnovers(" + february + account + ")"))
                    .singleElement()
                    .asString()
                    .contains("\"СуммаTurnover\":-300", "\"СуммаTurnoverDr\":200", "\"СуммаTurnoverCr\":500");
            assertThat(ask.rows(accounts + "/BalanceAndTurnovers(" + february + account + ")"))
                    .singleElement()
                    .asString()
                    .contains("\"СуммаOpeningBalance\":-100", "\"СуммаOpeningBalanceCr\":100")
                    .contains("\"СуммаClosingBalanceCr\":400", "\"СуммаClosingBalanceDr\":0");
            assertThat(ask.rows(accounts + "/Turnovers(" + february + ")")).hasSize(2);
        }
    }

    private static void entry(BaseData data, String set, String period, String debit, String credit, int sum) {
        data.put(
                set,
                Shop.row("{'Period':'" + period + "','Recorder':'" + period
                        + "','Recorder_Type':'StandardODATA.Document_X','LineNumber':'1','Active':true,"
                        + "'AccountDr_Key':'" + debit + "','AccountCr_Key':'" + credit + "','Сумма':" + sum + "}"));
    }

    @Test
    void a_register_of_turnovers_has_no_balance_and_an_accounting_register_has_two_sides() {
        String accounts = "AccountingRegister_Хозрасчетный";
        BaseData data = new BaseData();
        data.put(
                accounts,
                Shop.row("{'Period':'2026-02-02T12:00:00','Recorder':'b2','Recorder_Type':'StandardODATA.Document_X',"
                        + "'LineNumber':'1','Active':true,'AccountDr_Key':'" + Shop.DAISY + "','AccountCr_Key':'"
                        + Shop.TULIP
                        + "','Сумма':500}"));
        try (FakeBase base = FakeBase.start(data, BaseOptions.of(BaseSchema.of("bp"), Shop.NOON))) {
            Asker ask = new Asker(base);
            assertThat(ask.refusal("AccumulationRegister_ОплатаСчетов/Balance()"))
                    .isEqualTo("400/6");
            assertThat(ask.rows("AccumulationRegister_ОплатаСчетов/Turnovers()"))
                    .isEmpty();
            assertThat(ask.rows(accounts + "/Balance(AccountCondition='Account_Key eq guid''" + Shop.TULIP + "''')"))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.path("СуммаBalance").asInt()).isEqualTo(-500))
                    .satisfies(row ->
                            assertThat(row.path("СуммаBalanceCr").asInt()).isEqualTo(500));
        }
    }
}
