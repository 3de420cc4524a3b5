package io.napomni.browser;

import static io.napomni.past.answer.Choice.LATER;
import static io.napomni.past.answer.Choice.PLACE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links that lead nowhere any more, or never did. */
@ExtendWith(OpenBrowser.class)
class OldLinksTest {

    private final CustomerSite site = CustomerSite.russian();
    private final BrowserContext context;
    private final Page page;

    OldLinksTest(Browser browser) {
        this.context = Screen.PHONE.withoutScripts(browser);
        this.page = context.newPage();
    }

    @AfterEach
    void end() {
        context.close();
        site.close();
    }

    @Test
    void an_expired_link_and_a_forged_one_look_the_same_and_tell_whom_to_call() {
        page.navigate(site.forged());
        String forged = page.content();
        String link = site.link(LATER);
        site.time(Duration.ofDays(120));
        page.navigate(link);

        assertThat(page.content()).isEqualTo(forged);
        assertThat(page.locator("footer a[href^='tel:']").count()).isEqualTo(1);
        assertThat(page.locator("footer a[href^='mailto:']").count()).isEqualTo(1);
        assertThat(page.locator("button").count()).isZero();
        assertThat(Screen.PHONE.holds(page)).isTrue();
    }

    @Test
    void a_form_that_lay_open_until_its_link_ended_changes_nothing() {
        page.navigate(site.link(LATER));
        site.time(Duration.ofDays(120));
        page.locator("button").click();

        assertThat(page.locator("h1").innerText()).contains("ссылка не действует");
        assertThat(site.sheet().answers()).isEmpty();
    }

    @Test
    void an_answer_that_was_dealt_with_is_shown_and_no_longer_changed() {
        page.navigate(site.link(PLACE_ORDER));
        site.time(Duration.ofSeconds(5));
        page.locator("button").click();
        page.navigate(site.link(LATER));
        site.time(Duration.ofMinutes(5));
        site.handled();
        page.locator("button").click();

        assertThat(page.locator("main").innerText()).contains("уже обработан", "сделать заказ");
        assertThat(page.locator("button").count()).isZero();
        assertThat(site.sheet().answers()).hasSize(1);
    }
}
