package io.napomni.testkit.fake.onec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private final Shop shop = Shop.open();
    private final Asker ask = shop.ask;

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Catalog_Нет | 404/8",
                "Catalog_Партнеры(guid'00000000-0000-0000-0000-000000000001') | 404/9",
                "Catalog_Партнеры(guid'zz') | 400/1",
                "Catalog_Партнеры/Нет | 400/6",
                "Catalog_Партнеры?$expan=Партнер | 400/0",
                "Catalog_Партнеры?$filter=contains(Description,'а') | 400/14",
                "Catalog_Партнеры?$filter=length(Description) gt 1 | 400/14",
                "Catalog_Партнеры?$filter=Description eq | 400/14",
                "Catalog_Партнеры?$filter=Нет eq 1 | 400/10",
                "Catalog_Партнеры?$select=Нет | 400/10",
                "Catalog_Партнеры?$orderby=Нет | 400/10",
                "Catalog_Партнеры?$top=-1 | 400/14",
                "Catalog_Партнеры?$filter=Ref_Key gt guid'5d0e9c10-0c11-11ef-8f30-00155d010a01' | 500/-1",
                "Catalog_Партнеры?$filter=Description eq 5 | 500/-1",
                "Document_ЗаказКлиента?$filter=Date ge datetime'1-01-01T00:00:00' | 400/1",
                "Document_ЗаказКлиента(guid'7e0c2a00-1a01-11f1-8f30-00155d010a01')?$expand=Партнер | 400/0",
                "Document_ЗаказКлиента?$expand=Товары | 400/10",
                "Document_ЗаказКлиента_Товары(guid'7e0c2a00-1a01-11f1-8f30-00155d010a01') | 400/7",
                "InformationRegister_КурсыВалют/Balance | 400/6",
                "AccumulationRegister_ЗаказыКлиентов/Balance(Dimensions='Номенклатура_Key') | 400/10",
                "AccumulationRegister_ЗаказыКлиентов/Balance(Dimension='Номенклатура') | 400/21"
            })
    void is_told_by_status_and_code(String address, String expected) {
        assertThat(ask.refusal(address)).isEqualTo(expected);
    }

    @Test
    void a_plus_is_no_space() {
        HttpResponse<String> response =
                ask.raw("Catalog_%D0%9F%D0%B0%D1%80%D1%82%D0%BD%D0%B5%D1%80%D1%8B?$filter=Code+eq+'00-12'");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"14\"", "Ошибка при разборе опции запроса $filter");
    }

    @Test
    void a_wrong_password_is_a_page_of_the_web_server() {
        HttpResponse<String> response = ask.as("Напоминания", "wrong", Shop.PARTNERS);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void nothing_can_be_written_and_the_attempt_is_known() {
        HttpResponse<String> response = ask.post(Shop.PARTNERS);

        assertThat(response.body()).contains("\"code\":\"19\"");
        assertThat(shop.base.requests().last().method()).isEqualTo("POST");
        assertThat(shop.data.count(Shop.PARTNERS)).isEqualTo(2);
    }

    @Test
    void who_asks_for_neither_json_nor_atom_is_told_so_in_xml() {
        HttpResponse<String> response = ask.plain(Shop.PARTNERS + "?$format=csv");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("<m:code>3</m:code>");
    }

    @Test
    void a_set_or_property_can_vanish_while_the_base_runs() {
        shop.base.unpublish(Shop.ORDERS, "Статус");
        assertThat(ask.refusal(Shop.ORDERS + "?$select=Статус")).isEqualTo("400/10");
        assertThat(ask.rows(Shop.ORDERS).get(0).has("Статус")).isFalse();

        shop.base.unpublish(Shop.ORDERS);
        assertThat(ask.refusal(Shop.ORDERS)).isEqualTo("404/8");
        assertThat(ask.refusal(Shop.ORDERS + "_Товары")).isEqualTo("404/8");

        shop.base.republish();
        assertThat(ask.rows(Shop.ORDERS + "?$select=Статус")).hasSize(3);
    }

    @Test
    void rows_out_of_sight_refuse_all_or_are_left_out() {
        shop.base
                .rights()
                .hide(Shop.PARTNERS, row -> row.path("Description").asText().equals("Ромашка"));

        assertThat(ask.refusal(Shop.PARTNERS)).isEqualTo("401/20");
        assertThat(ask.refusal(Shop.PARTNERS + "/$count")).isEqualTo("401/20");
        assertThat(ask.refusal(Shop.PARTNERS + "(guid'" + Shop.DAISY + "')")).isEqualTo("401/20");
        assertThat(ask.column("Description", Shop.PARTNERS + "?allowedOnly=true"))
                .containsExactly("Азалия");
        assertThat(ask.rows(Shop.PARTNERS + "?$filter=Code eq '00-13'")).hasSize(1);
    }

    @Test
    void the_right_to_a_set_can_be_taken_away() {
        shop.base.rights().refuse(Shop.ORDERS);
        assertThat(ask.refusal(Shop.ORDERS + "?allowedOnly=true")).isEqualTo("401/20");

        shop.base.rights().restore();
        assertThat(ask.rows(Shop.ORDERS)).hasSize(3);
    }
}
