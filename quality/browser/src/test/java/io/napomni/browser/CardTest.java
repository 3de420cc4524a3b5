package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
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

/** A manager sends a letter in the card of a deal: our form stands in a frame of the portal's page, on another origin. */
@ExtendWith(OpenBrowser.class)
class CardTest {

    private static final String WIDTHS = "html => html.scrollWidth - html.clientWidth";

    @TempDir
    private Path folder;

    private final Browser browser;

    private CardSite site;

    CardTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        site = new CardSite(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("iframe[name=tab0]");
    }

    /** Chooses the first letter, and says why it goes although one went today. */
    private static Locator looked(FrameLocator form) {
        form.locator("button[name=letter]").first().click();
        form.locator("#reason").fill("просил по телефону");
        return form.locator("button[value=send]");
    }

    @ParameterizedTest
    @EnumSource
    void from_the_card_to_the_letter_without_a_cookie(Screen screen) {
        try (BrowserContext context = screen.withScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.card());
            int before = site.letters();
            Locator send = looked(frame(page));
            assertThat(screen.holds(page)).isTrue();
            assertThat(frame(page).locator("html").evaluate(WIDTHS)).isEqualTo(0);
            send.click();
            frame(page).locator("[role=status]").waitFor();

            assertThat(frame(page).locator("main").innerText()).contains("Отправлено");
            assertThat(frame(page).locator("body").innerText()).contains("(b24:user:");
            assertThat(site.letters()).isEqualTo(before + 1);
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void a_double_click_in_the_frame_is_one_letter() {
        try (BrowserContext context = Screen.DESKTOP.withScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.card());
            int before = site.letters();
            looked(frame(page)).dblclick();
            frame(page).locator("[role=status]").waitFor();

            assertThat(site.letters()).isEqualTo(before + 1);
        }
    }

    @Test
    void keys_are_enough_in_the_frame() {
        try (BrowserContext context = Screen.DESKTOP.withScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.card());
            frame(page).locator("button[name=letter]").first().focus();
            page.keyboard().press("Enter");
            frame(page).locator("#reason").focus();
            page.keyboard().type("so");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            frame(page).locator("[role=status]").waitFor();

            assertThat(frame(page).locator("main").innerText()).contains("Отправлено");
        }
    }

    @Test
    void where_no_script_runs_a_button_opens_it() {
        try (BrowserContext context = Screen.PHONE.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.card());
            page.locator("form[target=tab0] button").click();
            frame(page).locator("button[name=letter]").first().waitFor();

            assertThat(frame(page).locator("h1").innerText()).contains("Какое письмо");
        }
    }

    @Test
    void a_page_of_somebody_else_cannot_show_it() {
        try (BrowserContext context = Screen.DESKTOP.withScripts(browser)) {
            Page page = context.newPage();
            page.setContent("<iframe src=\"" + site.form() + "\"></iframe>");

            assertThat(page.frames()).hasSize(2);
            assertThat(page.frames().get(1).url()).startsWith("chrome-error:");
        }
    }
}
