package io.napomni.browser;

import static io.napomni.past.answer.Choice.LATER;
import static io.napomni.past.answer.Choice.PLACE_ORDER;
import static io.napomni.past.answer.Choice.UNSUBSCRIBE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.napomni.past.answer.Choice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hands do: keys instead of a mouse, two clicks instead of one, back and again. */
@ExtendWith(OpenBrowser.class)
class HandsTest {

    private final CustomerSite site = CustomerSite.russian();
    private final BrowserContext context;
    private final Page page;

    HandsTest(Browser browser) {
        this.context = Screen.DESKTOP.withoutScripts(browser);
        this.page = context.newPage();
    }

    @AfterEach
    void end() {
        context.close();
        site.close();
    }

    private void open(Choice choice) {
        page.navigate(site.link(choice));
        site.time(Duration.ofSeconds(5));
    }

    private void press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    @Test
    void keys_are_enough_to_answer() {
        open(PLACE_ORDER);
        press("Tab", "ArrowDown");
        assertThat(page.locator("input[value=later]").isChecked()).isTrue();
        assertThat(page.locator("#day").isVisible()).isTrue();
        press("ArrowUp", "Space", "Tab");
        page.keyboard().type("oats");
        press("Tab");
        assertThat(page.locator("button:focus-visible").count())
                .as("the button has the focus, and shows it")
                .isEqualTo(1);
        press("Enter");
        page.locator("[role=status]").waitFor();

        assertThat(site.answer().choice()).isEqualTo(PLACE_ORDER);
        assertThat(site.answer().text()).isEqualTo("oats");
    }

    @Test
    void every_field_has_a_label_that_leads_to_it() {
        open(LATER);
        page.locator("label[for=day]").click();

        assertThat(page.locator("#day:focus, #day:focus-within").count()).isEqualTo(1);
        assertThat(page.locator("input:not([type=hidden]), textarea").all())
                .allSatisfy(field -> assertThat(page.locator("label[for='" + field.getAttribute("id")
                                        + "'], label:has([value='" + field.getAttribute("value") + "'])")
                                .count())
                        .isPositive());
    }

    @Test
    void a_double_click_is_one_answer() {
        open(PLACE_ORDER);
        page.locator("button").dblclick();
        page.locator("[role=status]").waitFor();

        assertThat(site.posts()).isPositive();
        assertThat(site.sheet().answers()).hasSize(1);
    }

    @Test
    void the_same_page_sent_again_and_reloaded_is_the_same_answer() {
        open(PLACE_ORDER);
        page.locator("#goods").fill("oats");
        page.locator("button").click();
        String thanks = page.locator("main").innerText();
        page.reload();

        assertThat(page.locator("main").innerText()).isEqualTo(thanks);
        assertThat(site.posts()).isEqualTo(2);
        assertThat(site.sheet().answers()).hasSize(1);
    }

    @Test
    void back_and_send_again_is_the_same_page_and_the_same_answer() {
        open(LATER);
        page.locator("#day").fill("2026-12-24");
        page.locator("#note").fill("two tons");
        page.locator("button").click();
        String thanks = page.locator("main").innerText();
        page.goBack();
        assertThat(page.locator("form").count()).isEqualTo(1);
        site.time(Duration.ofSeconds(5));
        page.locator("button").click();

        assertThat(page.locator("main").innerText()).isEqualTo(thanks);
        assertThat(site.sheet().answers()).hasSize(1);
    }

    @Test
    void the_link_on_the_page_of_thanks_leads_back_to_the_form() {
        open(PLACE_ORDER);
        page.locator("button").click();
        page.locator("main a").click();

        assertThat(page.locator("main").innerText()).contains("вы ответили: сделать заказ");
        assertThat(page.locator("button").count()).isEqualTo(1);
    }

    @Test
    void one_button_declines_letters_and_the_page_says_so_afterwards() {
        open(UNSUBSCRIBE);
        assertThat(site.sheet().unsubscribed()).isFalse();
        page.locator("button").click();
        assertThat(page.locator("h1").innerText()).contains("Больше не пришлём");
        page.navigate(site.link(UNSUBSCRIBE));

        assertThat(page.locator("button").count()).isZero();
        assertThat(site.sheet().unsubscribed()).isTrue();
        assertThat(site.sheet().answers()).hasSize(1);
    }
}
