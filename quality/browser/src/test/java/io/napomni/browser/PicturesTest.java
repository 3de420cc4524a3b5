package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.napomni.past.answer.Choice;
import io.napomni.runner.show.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures for docs, as browsers draw the pages: written into the folder of {@code napomni.browser.pictures}. */
@ExtendWith(OpenBrowser.class)
class PicturesTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final Path FOLDER = Path.of(System.getProperty("napomni.browser.pictures", "target/pictures"));

    private final Browser browser;

    PicturesTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_orders_in_russian(Screen screen) {
        try (CustomerSite site = CustomerSite.russian();
                BrowserContext context = screen.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.link(Choice.PLACE_ORDER));
            take(page, "answer-order-ru-" + screen.width());
            page.navigate(site.link(Choice.LATER));
            take(page, "answer-later-ru-" + screen.width());
            site.time(Duration.ofMinutes(5));
            page.locator("#day").fill("2026-12-24");
            page.locator("button").click();
            take(page, "answer-thanks-ru-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_orders_of_what_is_left(Screen screen) {
        try (CustomerSite site = CustomerSite.withGoods();
                BrowserContext context = screen.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.link(Choice.PLACE_ORDER));
            take(page, "answer-goods-ru-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_office_shows_answers(Screen screen, @TempDir Path folder) {
        try (OfficeSite site = new OfficeSite(folder);
                BrowserContext context = screen.withoutScripts(browser)) {
            site.answered();
            Page page = context.newPage();
            page.navigate(site.address().resolve("answers").toString());
            takeTop(page, "office-answers-ru-" + screen.width());
            page.locator("a[href*='answer?']").first().click();
            take(page, "office-answer-ru-" + screen.width());
        }
    }

    @Test
    void a_customer_asks_for_the_end_in_english() {
        try (CustomerSite site = CustomerSite.english();
                BrowserContext context = Screen.PHONE.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.link(Choice.TERMINATE));
            take(page, "answer-end-en-390");
            page.navigate(site.forged());
            take(page, "answer-gone-en-390");
            page.navigate(site.link(Choice.UNSUBSCRIBE));
            take(page, "answer-unsubscribe-en-390");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_office_shows_today_and_holds(Screen screen, @TempDir Path folder) {
        try (OfficeSite site = new OfficeSite(folder);
                BrowserContext context = screen.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.address().toString());
            takeTop(page, "office-today-ru-" + screen.width());
            page.navigate(site.address().resolve("letters").toString());
            takeTop(page, "office-letters-ru-" + screen.width());
            page.navigate(site.address().resolve("hold").toString());
            page.locator("#what").fill(site.deal());
            page.locator("#why").fill("клиент в отпуске до декабря");
            site.read();
            page.locator("button").click();
            takeTop(page, "office-hold-ru-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_manager_writes_in_the_card_of_a_deal(Screen screen, @TempDir Path folder) {
        try (CardSite site = new CardSite(folder);
                BrowserContext context = screen.withScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.card());
            FrameLocator form = page.frameLocator("iframe[name=tab0]");
            form.locator("button[name=letter]").first().waitFor();
            takeTop(page, "card-choose-ru-" + screen.width());
            form.locator("button[name=letter]").first().click();
            form.locator("#reason").waitFor();
            takeTop(page, "card-look-ru-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_manager_writes_in_russian(Screen screen, @TempDir Path folder) {
        try (OfficeSite site = new OfficeSite(folder);
                BrowserContext context = screen.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.form().toString());
            take(page, "write-choose-ru-" + screen.width());
            page.locator("button[name=letter]").first().click();
            page.frameLocator("iframe.letter").locator("h1").waitFor();
            takeTop(page, "write-look-ru-" + screen.width());
            page.locator("form summary").click();
            page.locator("#text").fill("Добрый день!\n\nПодробности: <b>здесь</b>");
            page.locator("form details button[value=look]").click();
            page.locator("#text-wrong").scrollIntoViewIfNeeded();
            takeTop(page, "write-wrong-ru-" + screen.width());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_manager_writes_in_english(Screen screen, @TempDir Path folder) {
        try (OfficeSite site = new OfficeSite(folder, Language.EN);
                BrowserContext context = screen.inEnglish(browser)) {
            Page page = context.newPage();
            page.navigate(site.form().toString());
            page.locator("button[name=letter]").first().click();
            page.frameLocator("iframe.letter").locator("h1").waitFor();
            takeTop(page, "write-look-en-" + screen.width());
            page.locator("#reason").fill("asked for it again on the telephone");
            page.locator("button[value=send]").scrollIntoViewIfNeeded();
            takeTop(page, "write-send-en-" + screen.width());
            page.locator("button[value=send]").click();
            take(page, "write-sent-en-" + screen.width());
        }
    }

    /** What is seen before somebody scrolls: lists are long. */
    private static void takeTop(Page page, String name) {
        write(page.screenshot(), name);
    }

    private static void take(Page page, String name) {
        write(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)), name);
    }

    private static void write(byte[] drawn, String name) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            Files.write(file, SmallPng.of(drawn));
            assertThat(Files.size(file)).as(name).isBetween(3_000L, (long) MOST_BYTES);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
