package io.napomni.bitrix24.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.napomni.bitrix24.install.Registration.State;
import io.napomni.bitrix24.oauth.FileTokens;
import io.napomni.bitrix24.oauth.Tokens;
import io.napomni.bitrix24.rest.OAuthApp;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import io.napomni.testkit.fake.bitrix24.auth.TokenPair;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.memory.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppInstallerTest {
    private static final AppNeeds NEEDS = new AppNeeds(
            URI.create("https://app.example.test/b24"),
            List.of("onCrmDealUpdate", "ONCRMACTIVITYADD"),
            Map.of("ru", "Напоминание", "en", "Reminder"),
            "napomni_reminder",
            Map.of("ru", "Напомнить", "en", "Remind"));

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private FakePortal portal(PortalApp app) {
        return FakePortal.start(
                PortalData.empty(),
                io.napomni.testkit.fake.bitrix24.PortalOptions.at(clock).withApps(app));
    }

    private AppInstaller installer(FakePortal portal, PortalApp app) {
        TokenPair pair = portal.issueTokens(app);
        FileTokens tokens = FileTokens.in(folder.resolve("tokens.json"));
        tokens.keep(new Tokens(
                Secret.of(pair.accessToken()),
                Secret.of(pair.refreshToken()),
                URI.create("http://" + portal.baseUrl().getAuthority()),
                portal.authServer(),
                "m"));
        OAuthApp access = OAuthApp.of(app.clientId(), Secret.of(app.clientSecret()), tokens);
        return new AppInstaller(
                new RestClient(access, clock, PortalOptions.standard().withPause(clock::advance)));
    }

    @Test
    void what_is_missing_is_registered_once_and_stays() {
        PortalApp app = PortalApp.of("local.1", "s3cr3t");
        try (FakePortal portal = portal(app)) {
            AppInstaller installer = installer(portal, app);
            assertThat(installer.look(NEEDS)).extracting(Registration::state).containsOnly(State.MISSING);
            assertThat(portal.data().subscribers().bindings()).isEmpty();

            assertThat(installer.register(NEEDS))
                    .extracting(Registration::name, Registration::state)
                    .containsExactly(
                            tuple("ONCRMDEALUPDATE", State.ADDED),
                            tuple("ONCRMACTIVITYADD", State.ADDED),
                            tuple("CRM_DEAL_DETAIL_TAB", State.ADDED),
                            tuple("napomni_reminder", State.ADDED));
            int requests = portal.recorder().httpCount();
            assertThat(installer.register(NEEDS))
                    .extracting(Registration::state)
                    .containsOnly(State.PRESENT);
            assertThat(portal.recorder().httpCount()).isEqualTo(requests + 1);
            assertThat(portal.data().subscribers().bindings())
                    .extracting(binding -> binding.handler())
                    .containsExactly("https://app.example.test/b24/event", "https://app.example.test/b24/event");
            assertThat(portal.data().subscribers().placements()).hasSize(1);
            assertThat(portal.data().subscribers().placements().get(0).langAll().toString())
                    .contains("Напоминание", "Reminder");
            assertThat(portal.data().subscribers().robots().codes()).containsExactly("napomni_reminder");
        }
    }

    @Test
    void what_stands_for_another_address_does_not_count() {
        PortalApp app = PortalApp.of("local.1", "s3cr3t");
        try (FakePortal portal = portal(app)) {
            AppInstaller installer = installer(portal, app);
            installer.register(NEEDS);
            AppNeeds moved = new AppNeeds(
                    URI.create("https://new.example.test/"),
                    NEEDS.events(),
                    NEEDS.tabTitle(),
                    NEEDS.robot(),
                    NEEDS.robotName());
            assertThat(installer.look(moved))
                    .extracting(Registration::state)
                    .containsExactly(State.MISSING, State.MISSING, State.MISSING, State.PRESENT);
        }
    }

    @Test
    void the_page_in_the_card_can_be_registered_alone_without_permissions_for_anything_else() {
        PortalApp app = PortalApp.of("local.1", "s3cr3t").withScopes("crm", "placement");
        try (FakePortal portal = portal(app)) {
            AppInstaller installer = installer(portal, app);
            assertThat(NEEDS.onlyTab().tab()).hasToString("https://app.example.test/b24/tab");
            assertThat(installer.register(NEEDS.onlyTab()))
                    .extracting(Registration::name, Registration::state)
                    .containsExactly(tuple("CRM_DEAL_DETAIL_TAB", State.ADDED));
            assertThat(installer.look(NEEDS.onlyTab()))
                    .extracting(Registration::state)
                    .containsExactly(State.PRESENT);
            assertThat(portal.data().subscribers().bindings()).isEmpty();
            assertThat(portal.data().subscribers().robots().codes()).isEmpty();
        }
    }

    @Test
    void a_missing_permission_is_named_and_the_rest_is_registered() {
        PortalApp app = PortalApp.of("local.1", "s3cr3t").withScopes("crm", "placement");
        try (FakePortal portal = portal(app)) {
            List<Registration> done = installer(portal, app).register(NEEDS);
            assertThat(done)
                    .as(done.toString())
                    .extracting(Registration::state)
                    .containsExactly(State.ADDED, State.ADDED, State.ADDED, State.REFUSED);
            assertThat(done.get(3).why()).contains("permission bizproc");
        }
    }
}
