package io.napomni.browser;

import static io.napomni.past.answer.Choice.LATER;
import static io.napomni.past.answer.Choice.PLACE_ORDER;
import static io.napomni.past.answer.Choice.TERMINATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers do on a phone and at a desk, in browsers where no script runs. */
@ExtendWith(OpenBrowser.class)
class ChoicesTest {

    private final Browser browser;
    private final CustomerSite site = CustomerSite.russian();
    private BrowserContext context;

    ChoicesTest(Browser browser) {
        this.browser = browser;
        this.context = Screen.PHONE.withoutScripts(browser);
    }

    @BeforeEach
    void nothing_is_answered_yet() {
        assertThat(site.sheet().answers()).isEmpty();
    }

    @AfterEach
    void end() {
        context.close();
        site.close();
    }

    private Page open(Screen screen, Choice choice) {
        context.close();
        context = screen.withoutScripts(browser);
        Page page = context.newPage();
        page.navigate(site.link(choice));
        assertThat(screen.holds(page)).as("nothing sticks out on the form").isTrue();
        site.time(Duration.ofSeconds(5));
        return page;
    }

    private static void assertThanks(Page page, Screen screen, String... said) {
        assertThat(page.locator("h1").innerText()).contains("Спасибо");
        assertThat(page.locator("main").innerText()).contains(said);
        assertThat(screen.holds(page))
                .as("nothing sticks out on the page of thanks")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_with_goods_is_taken(Screen screen) {
        Page page = open(screen, PLACE_ORDER);
        assertThat(page.locator("input[value=order]").isChecked()).isTrue();
        assertThat(page.locator("#day").isVisible())
                .as("only what belongs to the choice is asked")
                .isFalse();
        page.locator("#goods").fill("Гречка\n2 т");
        page.locator("button").click();

        assertThanks(page, screen, "Вы хотите сделать заказ", "Гречка");
        assertThat(site.answer().choice()).isEqualTo(PLACE_ORDER);
        assertThat(site.answer().text()).isEqualTo("Гречка\n2 т");
        assertThat(site.holds()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_later_day_is_taken(Screen screen) {
        Page page = open(screen, LATER);
        page.locator("#day").fill("2026-12-24");
        page.locator("button").click();

        assertThanks(page, screen, "Вы закажете позже", "24 декабря 2026");
        assertThat(site.answer().wantedOn()).contains(LocalDate.of(2026, 12, 24));
        assertThat(site.holds()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_is_asked_for_and_a_mind_changed_on_the_form_counts(Screen screen) {
        Page page = open(screen, PLACE_ORDER);
        page.locator("label.choice", new Page.LocatorOptions().setHasText("Расторгнуть"))
                .click();
        page.locator("#reason").fill("Переезжаем");
        page.locator("button").click();

        assertThanks(page, screen, "Вам позвонит сотрудник");
        assertThat(site.answer().choice()).isEqualTo(TERMINATE);
        assertThat(site.answer().standing()).isEqualTo(Standing.TAKEN);
        assertThat(site.answer().text()).isEqualTo("Переезжаем");
    }

    @ParameterizedTest
    @EnumSource
    void a_day_out_of_the_limits_is_told_kept_and_not_taken(Screen screen) {
        for (String day : List.of("2026-11-22", "2029-01-01", "")) {
            Page page = open(screen, LATER);
            page.locator("#day").fill(day);
            page.locator("#note").fill("слово менеджеру");
            page.locator("button").click();

            assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
            assertThat(page.locator("#note").inputValue()).isEqualTo("слово менеджеру");
            assertThat(screen.holds(page)).isTrue();
        }
        assertThat(site.sheet().answers()).isEmpty();
        assertThat(site.posts()).isEqualTo(3);
    }

    @Test
    void nothing_is_fetched_but_the_page_itself() {
        open(Screen.DESKTOP, LATER);

        assertThat(site.requests.stream().filter(one -> !one.path().equals("/favicon.ico")))
                .hasSize(1);
    }
}
