package io.napomni.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** What somebody looks at a page with. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    /** As many people's browsers are set for their safety; nothing runs there. */
    BrowserContext withoutScripts(Browser browser) {
        return browser.newContext(options().setJavaScriptEnabled(false));
    }

    BrowserContext withScripts(Browser browser) {
        return browser.newContext(options());
    }

    /** The same for somebody who reads English. */
    BrowserContext inEnglish(Browser browser) {
        return browser.newContext(options().setJavaScriptEnabled(false).setLocale("en-GB"));
    }

    private NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(this == PHONE)
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Moscow");
    }

    /** Whether nothing sticks out to the right, so that nobody has to scroll sideways. */
    boolean holds(Page page) {
        return page.evaluate("() => document.documentElement.scrollWidth").equals(width);
    }
}
