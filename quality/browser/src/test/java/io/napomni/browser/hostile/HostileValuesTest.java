package io.napomni.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.napomni.browser.OpenBrowser;
import io.napomni.runner.serve.PageServer;
import io.napomni.runner.serve.Where;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand values in every variable of every page, in a browser where scripts may run. */
@ExtendWith(OpenBrowser.class)
class HostileValuesTest {

    private static final int MANY = Integer.getInteger("napomni.browser.values", 1000);
    private static final int SOME = Math.min(MANY, 60);

    private final Browser browser;
    private final List<String> values = Corpus.of(Corpus.SEED, MANY);

    HostileValuesTest(Browser browser) {
        this.browser = browser;
    }

    private static PageServer serve(Frameable pages) {
        return PageServer.start(new Where("127.0.0.1", 0, false), pages);
    }

    @Test
    void no_value_runs_anything_on_any_page(TestReporter reporter) {
        reporter.publishEntry("seed of the values", Corpus.SEED + ", " + values.size() + " values");
        Showcase showcase = Showcase.ofCustomers(values);
        try (PageServer server = serve(new Frameable(showcase, true));
                BrowserContext context = browser.newContext()) {
            Probe probe = Probe.in(context);
            for (int at = 0; at < MANY; at++) {
                int number = at;
                List<String> paths = CustomersPages.NAMES.stream()
                        .map(name -> "/" + name + "/" + number)
                        .toList();
                assertThat(probe.visitFramed(server.address() + Frameable.AROUND, paths))
                        .as(values.get(at))
                        .isEmpty();
            }
        }
        assertThat(showcase.answered())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "open", "200 true",
                        "again", "422 true",
                        "listed", "422 true",
                        "thanks", "200 true",
                        "over", "410 true",
                        "ambiguous", "200 true",
                        "leaving", "200 true",
                        "left", "200 true",
                        "gone", "410 true"));
    }

    @Test
    void no_value_runs_anything_on_any_page_of_who_writes_by_hand() {
        ManagersPages pages = new ManagersPages(values);
        try (PageServer server = serve(new Frameable(pages, true));
                BrowserContext context = browser.newContext()) {
            Probe probe = Probe.in(context);
            for (int at = 0; at < MANY; at++) {
                int number = at;
                List<String> paths = ManagersPages.NAMES.stream()
                        .map(name -> "/" + name + "/" + number)
                        .toList();
                assertThat(probe.visitFramed(server.address() + Frameable.AROUND, paths))
                        .as(values.get(at))
                        .isEmpty();
            }
        }
        assertThat(pages.answered())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "choose", "200 true",
                        "look", "200 true",
                        "wrong", "200 true",
                        "no-reason", "400 true",
                        "deferred", "200 true",
                        "trouble", "503 true"));
    }

    @Test
    void no_value_runs_anything_on_any_page_of_the_office() {
        Showcase pages = Showcase.ofTheOffice(values);
        try (PageServer server = serve(new Frameable(pages, true));
                BrowserContext context = browser.newContext()) {
            Probe probe = Probe.in(context);
            for (int at = 0; at < MANY; at++) {
                int number = at;
                List<String> paths = HostileOffice.NAMES.stream()
                        .map(name -> "/" + name + "/" + number)
                        .toList();
                assertThat(probe.visitFramed(server.address() + Frameable.AROUND, paths))
                        .as(values.get(at))
                        .isEmpty();
            }
        }
        Map<String, String> expected =
                HostileOffice.NAMES.stream().collect(Collectors.toMap(name -> name, name -> "200 true"));
        expected.put("missing", "404 true");
        expected.put("trouble", "503 true");
        assertThat(pages.answered()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void pages_of_their_own_need_no_policy_for_that() {
        try (PageServer server = serve(new Frameable(Showcase.ofCustomers(values), false));
                BrowserContext context = browser.newContext()) {
            Probe probe = Probe.in(context);
            for (int at = 0; at < SOME; at++) {
                for (String name : CustomersPages.NAMES) {
                    assertThat(probe.visit(server.address() + "/" + name + "/" + at))
                            .as("%s with %s", name, values.get(at))
                            .isEmpty();
                }
            }
        }
    }

    /** What would find nothing anywhere proves nothing. */
    @Test
    void a_page_that_escapes_nothing_is_caught_and_the_policy_keeps_it_from_running() {
        for (boolean withPolicy : List.of(false, true)) {
            int ran = 0;
            int caught = 0;
            try (PageServer server = serve(new Frameable(Showcase.ofCustomers(values), withPolicy));
                    BrowserContext context = browser.newContext()) {
                Probe probe = Probe.in(context);
                for (int at = 0; at < SOME; at++) {
                    caught += probe.visit(server.address() + "/raw/" + at).isEmpty() ? 0 : 1;
                    ran += probe.ran() > 0 ? 1 : 0;
                }
                assertThat(probe.visitFramed(server.address() + Frameable.AROUND, List.of("/raw/0")))
                        .anyMatch(one -> one.contains(withPolicy ? "<script>" : "ran"));
            }
            assertThat(caught).as("pages found out, policy " + withPolicy).isGreaterThan(SOME * 7 / 10);
            assertThat(ran > 0).as("something ran, policy " + withPolicy).isEqualTo(!withPolicy);
        }
    }
}
