package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a manager does with the form for letters by hand, in browsers where no script runs. */
@ExtendWith(OpenBrowser.class)
class WritingTest {

    private static final String SEND = "button[value=send]";

    private final Browser browser;
    private OfficeSite site;
    private int before;

    WritingTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        site = new OfficeSite(folder);
        before = site.letters();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Page look(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(site.form().toString());
        page.locator("button[name=letter]").first().click();
        return page;
    }

    private int sent() {
        return site.letters() - before;
    }

    @ParameterizedTest
    @EnumSource
    void the_letter_stands_in_its_frame_as_the_customer_sees_it_and_nothing_sticks_out(Screen screen) {
        try (BrowserContext context = screen.withoutScripts(browser)) {
            Page page = look(context);
            assertThat(screen.holds(page)).isTrue();
            Locator letter = page.frameLocator("iframe.letter").locator("body");
            assertThat(letter.innerText()).contains("Здравствуйте");
            assertThat(letter.evaluate("one => getComputedStyle(one).backgroundColor"))
                    .as("the letter's own style")
                    .isEqualTo("rgb(242, 244, 247)");
            assertThat(page.locator(".against li").count()).isPositive();
            assertThat(sent()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_double_click_is_one_letter(Screen screen) {
        try (BrowserContext context = screen.withoutScripts(browser)) {
            Page page = look(context);
            page.locator("#reason").fill("просил прислать ещё раз");
            page.locator(SEND).dblclick();
            page.locator(".done, .note").waitFor();
            assertThat(sent()).isEqualTo(1);
        }
    }

    @Test
    void without_a_reason_nothing_goes_and_the_page_says_so_at_the_field() {
        try (BrowserContext context = Screen.PHONE.withoutScripts(browser)) {
            Page page = look(context);
            page.locator(SEND).click();
            assertThat(page.locator("#reason-wrong").innerText()).contains("напишите причину");
            assertThat(sent()).isZero();
        }
    }

    @Test
    void own_words_are_refused_at_their_place_mended_shown_and_sent() {
        try (BrowserContext context = Screen.PHONE.withoutScripts(browser)) {
            Page page = look(context);
            page.locator("form summary").click();
            page.locator("#text").fill("Добрый день!\n<b>важно</b>");
            page.locator("form details button[value=look]").click();
            assertThat(page.locator("#text-wrong").innerText()).contains("строка 2, столбец 1");
            assertThat(page.locator("#text").inputValue()).isEqualTo("Добрый день!\n<b>важно</b>");
            assertThat(page.locator(SEND).count()).isZero();
            page.locator("#text").fill("Добрый день!\nважно");
            page.locator("form details button[value=look]").click();
            assertThat(page.frameLocator("iframe.letter").locator("body").innerText())
                    .contains("Добрый день!");
            page.locator("#reason").fill("просил прислать ещё раз");
            page.locator(SEND).click();
            page.locator(".done").waitFor();
            assertThat(sent()).isEqualTo(1);
        }
    }

    @Test
    void keys_are_enough_and_enter_in_a_field_sends_nothing() {
        try (BrowserContext context = Screen.DESKTOP.withoutScripts(browser)) {
            Page page = look(context);
            page.locator("#reason").focus();
            page.keyboard().type("просил прислать ещё раз");
            page.keyboard().press("Enter");
            page.waitForLoadState();
            assertThat(sent()).as("Enter only looks again").isZero();
            assertThat(page.locator("#reason").inputValue()).isEqualTo("просил прислать ещё раз");
            page.locator("#reason").focus();
            page.keyboard().press("Tab");
            assertThat(page.locator(SEND + ":focus-visible").count()).isEqualTo(1);
            page.keyboard().press("Enter");
            page.locator(".done").waitFor();
            assertThat(sent()).isEqualTo(1);
        }
    }

    @Test
    void a_reload_sends_no_second_letter() {
        try (BrowserContext context = Screen.DESKTOP.withoutScripts(browser)) {
            Page page = look(context);
            page.locator("#reason").fill("просил прислать ещё раз");
            page.locator(SEND).click();
            page.locator(".done").waitFor();
            page.reload();
            assertThat(page.locator(".done").innerText()).contains("уже отправила своё письмо, один раз");
            assertThat(sent()).isEqualTo(1);
        }
    }

    @Test
    void back_shows_what_is_true_then_and_sends_only_with_a_new_reason() {
        try (BrowserContext context = Screen.DESKTOP.withoutScripts(browser)) {
            Page page = look(context);
            page.locator("#reason").fill("просил прислать ещё раз");
            page.locator(SEND).click();
            page.locator(".done").waitFor();
            page.goBack();
            assertThat(page.locator("iframe.letter").count()).isEqualTo(1);
            page.locator("#reason").fill("");
            page.locator(SEND).click();
            assertThat(page.locator("#reason-wrong, .warning").count()).isPositive();
            assertThat(sent()).isEqualTo(1);
        }
    }

    @Test
    void the_office_leads_to_the_form_and_back() {
        try (BrowserContext context = Screen.DESKTOP.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.address()
                    .resolve("subject?ref=b24:deal:" + site.deal())
                    .toString());
            page.locator("a[href*=write]").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Какое письмо?");
            page.locator("header a").click();
            assertThat(page.url()).contains("/office/subject?ref=");
        }
    }
}
