package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the advice of a check comes to an end. */
class AdviceTest {

    private static final Pattern NONE = Pattern.compile("укажите в настройке (\\S+) = -\\.");

    @TempDir
    private Path folder;

    private static String config(BaseDesk desk, String names) {
        return desk.config("1c orders")
                .replace("  zone: Europe/Moscow\n", "  zone: Europe/Moscow\n  profile: ut11\n" + names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Document_ЗаказКлиента",
                "InformationRegister_СостоянияЗаказовКлиентов",
                "Document_ПоступлениеБезналичныхДенежныхСредств",
                "Document_ПриходныйКассовыйОрдер",
                "Document_ОперацияПоПлатежнойКарте",
                "Catalog_Партнеры",
                "Catalog_Контрагенты",
                "Catalog_Пользователи",
                "Catalog_Валюты"
            })
    void what_is_said_to_be_left_out_can_be_left_out(String set) {
        try (BaseDesk desk = BaseDesk.with(folder, "ut11", 12)) {
            desk.base().unpublish(set);
            desk.desk().write(config(desk, ""));
            Desk.Typed check = desk.type("check");
            assertThat(check.code()).as(check.out()).isEqualTo(2);
            assertThat(check.out()).contains(set);
            Matcher advice = NONE.matcher(check.out());
            if (advice.find()) {
                desk.desk().write(config(desk, "  names: {" + advice.group(1) + ": \"-\"}\n"));
                Desk.Typed followed = desk.type("check");
                assertThat(followed.code()).as(followed.out() + followed.err()).isLessThan(2);
                Desk.Typed run = desk.type("run");
                assertThat(run.code()).as(run.out() + run.err()).isLessThan(2);
            } else {
                assertThat(check.out())
                        .containsAnyOf(
                                "Без этого не прочитать ничего",
                                "уберите из настроек",
                                "где записаны оплаты, paid = …");
            }
        }
    }

    @Test
    void what_nothing_works_without_is_refused_where_it_is_said_to_be_absent() {
        try (BaseDesk desk = BaseDesk.with(folder, "ut11", 12)) {
            for (String key : new String[] {"customer", "currency"}) {
                desk.desk().write(config(desk, "  names: {" + key + ": \"-\"}\n"));
                Desk.Typed check = desk.type("check");
                assertThat(check.code()).isEqualTo(2);
                assertThat(check.err()).contains("без «" + key + "» не прочитать ничего, «-» здесь не подходит");
                assertThat(desk.type("check", "--lang", "en").err()).contains("\"" + key + "\" cannot be left out");
            }
        }
    }
}
