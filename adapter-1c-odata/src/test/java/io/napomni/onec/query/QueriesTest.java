package io.napomni.onec.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.ConfigurationException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {
    private static final UUID KEY = UUID.fromString("7e0c2a00-1a01-11f1-8f30-00155d010a01");
    private static final LocalDateTime APRIL = LocalDateTime.of(2026, 4, 1, 0, 0);
    private static final String FORMAT = "$format=application/json;odata=nometadata";

    private static String shown(Question question) {
        Resource resource = question.resource();
        return Oracle.decoded(resource.path()) + "?" + Oracle.decoded(resource.query());
    }

    @Test
    void numbers_have_no_exponent_and_moments_no_zone() {
        assertThat(Literal.of(new BigDecimal("1E+3")).text()).isEqualTo("1000");
        assertThat(Literal.of(new BigDecimal("1E-7")).text()).isEqualTo("0.0000001");
        assertThat(Literal.of(LocalDateTime.of(1, 1, 1, 0, 0)).text()).isEqualTo("datetime'0001-01-01T00:00:00'");
        assertThat(Literal.of(APRIL.plusNanos(5)).text()).isEqualTo("datetime'2026-04-01T00:00:00'");
        assertThatThrownBy(() -> Literal.of(new BigDecimal("1E+999999"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Literal.of(LocalDateTime.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Literal.of("\uD83D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_space_is_percent_20_and_only_unreserved_letters_stay_bare() {
        String query = SetQuery.of("Catalog_Партнеры", "Ref_Key")
                .where(Filter.eq("ИНН", Literal.of("a+b&c=d#e f")))
                .resource()
                .query();

        assertThat(query)
                .endsWith("%20eq%20'a%2Bb%26c%3Dd%23e%20f'")
                .doesNotContain("+")
                .matches("\\p{ASCII}*");
    }

    @Test
    void composites_are_cast_and_sections_asked_by_a_lambda() {
        Filter filter = Filter.in("Документ", List.of(KEY), "Document_Счет")
                .and(Filter.isOf("Документ", "Document_Счет"))
                .and(Filter.anyRow("Товары", Filter.gt("Цена", Literal.of(5)).or(Filter.startsWith("Имя", "А"))));

        assertThat(filter.text(""))
                .isEqualTo("Документ eq cast(guid'" + KEY + "','Document_Счет') and isof(Документ,'Document_Счет')"
                        + " and Товары/any(d: d/Цена gt 5 or startswith(d/Имя,'А'))");
    }

    @Test
    void a_window_holds_its_first_moment_and_not_its_last() {
        LocalDateTime march = LocalDateTime.of(2026, 3, 1, 0, 0);
        assertThat(SetQuery.of("Document_X", "Ref_Key")
                        .where(Filter.within("Date", march, march.plusMonths(1)))
                        .resource()
                        .query())
                .contains(
                        "Date%20ge%20datetime'2026-03-01T00:00:00'%20and%20Date%20lt%20datetime'2026-04-01T00:00:00'");
    }

    @Test
    void an_or_within_an_and_gets_brackets() {
        Filter either = Filter.eq("a", Literal.of(1)).or(Filter.eq("b", Literal.of(2)));

        assertThat(either.and(Filter.ne("c", Literal.of(false))).text(""))
                .isEqualTo("(a eq 1 or b eq 2) and c ne false");
        assertThat(Filter.le("c", Literal.of(3)).or(either.negated()).text(""))
                .isEqualTo("c le 3 or not (a eq 1 or b eq 2)");
    }

    @Test
    void what_a_reference_leads_to_is_asked_through_it() {
        Filter april = Filter.within("Date", APRIL, APRIL.plusDays(1));
        Filter either = Filter.lt("Date", Literal.of(APRIL)).or(Filter.eq("Posted", Literal.of(true)));

        assertThat(Filter.referred("Заказ", "Document_Счет", april).text(""))
                .isEqualTo("cast(Заказ,'Document_Счет')/Date ge datetime'2026-04-01T00:00:00'"
                        + " and cast(Заказ,'Document_Счет')/Date lt datetime'2026-04-02T00:00:00'");
        assertThat(Filter.anyRow("Товары", Filter.eq("Цена", Literal.of(5)).and(Filter.referred("Счет_Key", either)))
                        .text(""))
                .isEqualTo("Товары/any(d: d/Цена eq 5 and"
                        + " (d/Счет/Date lt datetime'2026-04-01T00:00:00' or d/Счет/Posted eq true))");
        assertThatThrownBy(() -> Filter.referred("Заказ", "Document_Счет') or (1 eq 1", april))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void a_filter_of_nothing_is_refused_since_it_would_mean_everything() {
        assertThatThrownBy(() -> Filter.in("Ref_Key", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_what_is_wanted_is_asked_for() {
        SetQuery query = SetQuery.of("Document_Счет", "Ref_Key", "Партнер/Description")
                .expand("Партнер")
                .orderBy(List.of(Order.by("Date").downwards()));

        assertThat(shown(query))
                .isEqualTo("Document_Счет?" + FORMAT
                        + "&$select=Ref_Key,Партнер/Description&$orderby=Date desc&$expand=Партнер");
        assertThatThrownBy(() -> SetQuery.of("Document_Счет")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query.expand("Договор")).isInstanceOf(IllegalArgumentException.class);
        assertThat(shown(new SetList())).isEqualTo("?" + FORMAT);
        assertThat(shown(EntityQuery.of("Catalog_A", KEY, "Code")))
                .isEqualTo("Catalog_A(guid'" + KEY + "')?" + FORMAT + "&$select=Code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A B", "a'b", "a?b", "a\\b", "a+b", "a\nb", "Ref_Key desc", "*", "1a", "a//b", "a&$top=1"})
    void what_is_no_name_never_gets_into_a_question(String name) {
        assertThatThrownBy(() -> SetQuery.of("Catalog_A", name))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no name of 1C");
        assertThatThrownBy(() -> SetQuery.of(name, "Ref_Key")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Filter.eq(name, Literal.of(1))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> Literal.reference(KEY, name)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> VirtualTable.balance("A").by(name)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void conditions_stand_in_the_path_with_doubled_quotes() {
        VirtualTable table = VirtualTable.balance("AccumulationRegister_Заказы")
                .at(APRIL)
                .where(Filter.eq("Партнер_Key", Literal.of(KEY)))
                .by("Договор_Key", "Заказ")
                .having(Filter.gt("СуммаBalance", Literal.of(0)));

        assertThat(shown(table))
                .isEqualTo("AccumulationRegister_Заказы/Balance(Period=datetime'2026-04-01T00:00:00',"
                        + "Condition='Партнер_Key eq guid''" + KEY + "''',Dimensions='Договор,Заказ')?" + FORMAT
                        + "&$filter=СуммаBalance gt 0");
        assertThat(shown(table.in(CallForm.QUERY)))
                .isEqualTo("AccumulationRegister_Заказы/Balance()?" + FORMAT + "&Period=datetime'2026-04-01T00:00:00'"
                        + "&Condition='Партнер_Key eq guid''" + KEY + "'''&Dimensions='Договор,Заказ'"
                        + "&$filter=СуммаBalance gt 0");
        assertThat(shown(table.in(CallForm.BARE_QUERY)))
                .contains("/Balance?")
                .contains("&Condition=Партнер_Key eq guid'" + KEY + "'&Dimensions=Договор,Заказ&");
    }

    @Test
    void each_virtual_table_has_its_own_arguments() {
        assertThat(shown(VirtualTable.turnovers("R").between(APRIL, APRIL.plusDays(1))))
                .startsWith("R/Turnovers(StartPeriod=datetime'2026-04-01T00:00:00',"
                        + "EndPeriod=datetime'2026-04-02T00:00:00')?");
        assertThat(shown(VirtualTable.balanceAndTurnovers("R"))).startsWith("R/BalanceAndTurnovers()?");
        assertThat(shown(VirtualTable.sliceLast("R").at(APRIL)))
                .startsWith("R/SliceLast(Period=datetime'2026-04-01T00:00:00')?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "a\\b", "a+b", "a\nb", "a/b", "100%"})
    void what_a_path_does_not_bear_goes_into_the_query(String text) {
        Resource resource = VirtualTable.balance("R")
                .where(Filter.eq("Имя", Literal.of(text)))
                .resource();

        assertThat(Oracle.decoded(resource.path())).isEqualTo("R/Balance()");
        assertThat(Oracle.decoded(resource.query())).endsWith("&Condition='Имя eq ''" + text + "'''");
    }

    @Test
    void a_long_condition_goes_into_the_query() {
        for (int keys = 1; keys < 12; keys++) {
            Resource resource = VirtualTable.balance("R")
                    .where(Filter.in("Партнер_Key", guids(keys)))
                    .resource();
            int longest = List.of(Oracle.decoded(resource.path()).split("/")).stream()
                    .mapToInt(String::length)
                    .max()
                    .orElseThrow();
            assertThat(longest).isLessThanOrEqualTo(Limits.SEGMENT);
            assertThat(resource.query().contains("Condition")).isEqualTo(keys > 3);
        }
    }

    @Test
    void many_keys_are_split_into_as_few_questions_as_fit() {
        List<UUID> keys = guids(101);
        List<SetQuery> batches = GuidBatches.of(keys, QueriesTest::partners);

        assertThat(batches).allMatch(batch -> batch.resource().query().length() <= Limits.QUERY);
        assertThat(batches.stream().flatMap(batch -> keysOf(batch).stream())).containsExactlyElementsOf(keys);
        int largest = keysOf(batches.get(0)).size();
        assertThat(partners(keys.subList(0, largest + 1)).resource().query().length())
                .isGreaterThan(Limits.QUERY);
        assertThat(batches).hasSize((101 + largest - 1) / largest);
        assertThat(GuidBatches.of(List.of(), QueriesTest::partners)).isEmpty();
        assertThat(GuidBatches.of(List.of(KEY, KEY), QueriesTest::partners)).hasSize(1);
    }

    private static SetQuery partners(Collection<UUID> keys) {
        return SetQuery.of("Catalog_Партнеры", "Ref_Key", "Description").where(Filter.in("Ref_Key", keys));
    }

    private static List<UUID> keysOf(SetQuery query) {
        return ((Filter.Joined) query.filter().orElseThrow())
                .parts().stream()
                        .map(part -> ((Filter.Comparison) part).value().text())
                        .map(text -> UUID.fromString(text.substring(5, 41)))
                        .toList();
    }

    private static List<UUID> guids(int count) {
        return LongStream.range(0, count).mapToObj(low -> new UUID(7, low)).toList();
    }

    @Test
    void a_question_that_no_web_server_takes_is_not_sent() {
        String[] fields =
                IntStream.range(0, 60).mapToObj(at -> "ПолеНомер" + at).toArray(String[]::new);

        assertThatThrownBy(() -> SetQuery.of("Catalog_A", fields).resource())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Catalog_A")
                .hasMessageContaining("Ask for fewer fields");
    }

    @Test
    void nothing_shows_what_was_asked_for() {
        SetQuery query = SetQuery.of("Catalog_A", "Ref_Key").where(Filter.eq("ИНН", Literal.of("7701234567")));

        assertThat(query.toString()).doesNotContain("7701234567");
        assertThat(query.resource().toString()).isEqualTo("Catalog_A");
    }
}
