package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.PortalOptions;
import io.napomni.testkit.fake.bitrix24.fault.When;
import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SamplePortal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook that may less than the job needs: told before the first letter, and nothing is lost where it is not. */
class RightsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private static FakePortal portal(String... scopes) {
        return FakePortal.start(
                SamplePortal.of(SampleCompany.of(7, MONDAY, 400)),
                PortalOptions.at(Clock.systemUTC()).withScopes(scopes));
    }

    @Test
    void a_missing_right_to_give_tasks_is_told_and_does_not_stop_letters() {
        try (FakePortal portal = portal("crm", "user_basic");
                Desk desk = Desk.with(folder, 1)) {
            desk.environment("HOOK", portal.webhookUrl().toString());
            Desk.Typed check = desk.type("check");
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.out()).contains("нет права task или tasks", "Добавьте право вебхуку");
            Desk.Typed run = desk.type("run");
            assertThat(desk.letters()).isNotEmpty();
            assertThat(portal.written().tasks()).isEmpty();
            assertThat(run.out()).contains("вебхуку не хватает прав");
        }
    }

    @Test
    void a_webhook_without_the_crm_cannot_work() {
        try (FakePortal portal = portal("task", "user_basic");
                Desk desk = Desk.with(folder, 1)) {
            desk.environment("HOOK", portal.webhookUrl().toString());
            assertThat(desk.type("check").code()).isGreaterThan(1);
            assertThat(desk.type("run").code()).isGreaterThan(1);
            assertThat(desk.letters()).isEmpty();
        }
    }

    @Test
    void a_portal_that_does_not_name_the_rights_is_not_said_to_have_given_them() {
        try (Desk desk = Desk.with(folder, 60)) {
            desk.portal().faults().fail(When.method("scope"), "ERROR_METHOD_NOT_FOUND", "Method not found!");
            Desk.Typed check = desk.type("check");
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.out()).contains("портал не назвал прав").doesNotContain("вебхук может читать");
        }
    }

    @Test
    void a_webhook_that_may_everything_is_fine() {
        try (Desk desk = Desk.with(folder, 60)) {
            assertThat(desk.type("check").out()).contains("вебхук может читать сделки");
        }
    }
}
