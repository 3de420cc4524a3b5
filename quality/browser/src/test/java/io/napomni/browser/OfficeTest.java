package io.napomni.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.napomni.past.Hold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people who run the reminders do in the office, in browsers where no script runs. */
@ExtendWith(OpenBrowser.class)
class OfficeTest {

    private final Browser browser;

    @TempDir
    private Path folder;

    OfficeTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void every_room_opens_and_nothing_sticks_out(Screen screen) {
        try (OfficeSite site = new OfficeSite(folder);
                BrowserContext context = screen.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.address().toString());
            List<String> rooms = page.locator("nav a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .collect(Collectors.toList());
            assertThat(rooms).hasSizeGreaterThan(5);
            for (String room : rooms) {
                assertThat(page.navigate(site.address().resolve(room).toString())
                                .status())
                        .as(room)
                        .isEqualTo(200);
                assertThat(page.locator("h1").count()).as(room).isEqualTo(1);
                assertThat(screen.holds(page))
                        .as("nothing sticks out in " + room)
                        .isTrue();
            }
        }
    }

    @Test
    void a_hold_is_placed_after_it_was_shown_and_lifted_again() {
        try (OfficeSite site = new OfficeSite(folder);
                BrowserContext context = Screen.PHONE.withoutScripts(browser)) {
            Page page = context.newPage();
            page.navigate(site.address().resolve("hold").toString());
            page.locator("#what").fill(site.deal());
            page.locator("#why").fill("звонили, просят подождать");
            site.read();
            page.locator("button").click();
            assertThat(holds(site)).as("it is shown first").isEmpty();
            site.read();
            page.locator("button").dblclick();
            page.locator("h1").waitFor();

            assertThat(holds(site)).hasSize(1);
            assertThat(holds(site).get(0).by()).isEqualTo("Анна");
            page.navigate(site.address().resolve("holds").toString());
            assertThat(page.locator("main").innerText()).contains("звонили, просят подождать");
            lift(site, page);
            assertThat(holds(site)).isEmpty();
        }
    }

    private static void lift(OfficeSite site, Page page) {
        page.locator("main a[href*=lift]").click();
        page.locator("#why").fill("позвонили снова");
        site.read();
        page.locator("button").click();
        page.locator("h1").waitFor();
    }

    private static List<Hold> holds(OfficeSite site) {
        return site.world()
                .wiring()
                .stores()
                .holds()
                .inForce(LocalDate.now(site.world().clock()));
    }
}
