package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.napomni.past.answer.Answer.Standing;
import io.napomni.past.answer.Choice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail protection program with a browser in it: opens every link of a letter and sends every form it finds. */
@ExtendWith(OpenBrowser.class)
class BotTest {

    private static final List<Choice> LINKS = List.of(Choice.PLACE_ORDER, Choice.LATER, Choice.TERMINATE);

    private final CustomerSite site = CustomerSite.russian();
    private final BrowserContext context;

    BotTest(Browser browser) {
        this.context = Screen.DESKTOP.withScripts(browser);
    }

    @AfterEach
    void end() {
        context.close();
        site.close();
    }

    private List<Page> opened(List<Choice> links) {
        List<Page> tabs = new ArrayList<>();
        for (Choice choice : links) {
            Page tab = context.newPage();
            tab.navigate(site.link(choice));
            tabs.add(tab);
        }
        return tabs;
    }

    private static void send(Page tab) {
        tab.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> tab.evaluate("document.forms[0].submit()"));
        tab.waitForLoadState();
    }

    private static void everyButton(Page tab) {
        tab.locator("button").all().forEach(button -> button.click());
        tab.locator("main a").all().forEach(link -> link.click());
    }

    @Test
    void at_once_nothing_is_taken_from_it() {
        for (int round = 0; round < 3; round++) {
            opened(LINKS).forEach(BotTest::send);
            List<Choice> with_unsubscribing = List.of(Choice.values());
            opened(with_unsubscribing).forEach(BotTest::everyButton);
        }

        assertThat(site.posts()).isGreaterThanOrEqualTo(21);
        assertThat(site.sheet().answers()).isEmpty();
        assertThat(site.holds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void within_seconds_it_is_recognised_whatever_the_order_and_nothing_is_applied(int seed) {
        List<Choice> links = new ArrayList<>(LINKS);
        Collections.shuffle(links, new Random(seed));
        List<Page> tabs = opened(links);
        for (Page tab : tabs) {
            site.time(Duration.ofSeconds(2));
            send(tab);
        }

        assertThat(site.posts()).isEqualTo(3);
        assertThat(site.answer().standing()).isEqualTo(Standing.AMBIGUOUS);
        assertThat(site.sheet().answers()).allMatch(one -> one.standing() == Standing.AMBIGUOUS);
        assertThat(site.holds()).isEmpty();
        assertThat(tabs.get(2).locator("h1").innerText()).contains("уточним");
    }

    @Test
    void a_form_sent_from_each_page_as_it_comes_is_not_applied_in_the_end() {
        for (Choice choice : LINKS) {
            Page tab = opened(List.of(choice)).get(0);
            site.time(Duration.ofSeconds(2));
            send(tab);
        }

        assertThat(site.answer().standing()).isEqualTo(Standing.AMBIGUOUS);
        assertThat(site.holds()).isEmpty();
    }
}
