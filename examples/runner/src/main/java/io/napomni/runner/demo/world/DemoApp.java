package io.napomni.runner.demo.world;

import io.napomni.bitrix24.install.AppInstaller;
import io.napomni.bitrix24.install.AppNeeds;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.visit.DealVisits;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.runner.config.PortalSettings;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.fake.bitrix24.auth.PortalApp;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The company's application at its portal, which shows our page in the cards of deals. */
final class DemoApp {

    static final PortalApp APP = PortalApp.of("local.napomni", "anybody may know this secret of the demo");

    private DemoApp() {}

    /** What the company has copied from its portal. */
    static CardSettings card() {
        return new CardSettings(Secret.of(APP.applicationToken()), Secret.of(APP.memberId()), Set.of(DealVisits.TAB));
    }

    static void install(FakePortal portal, Settings settings, Clock clock, URI handler) {
        PortalSettings known = settings.portal().orElseThrow();
        RestClient client = new RestClient(known.webhook(), clock, known.options())
                .inNameOf(Secret.of(portal.issueTokens(APP).accessToken()));
        Map<String, String> titles = Map.of("ru", "Напоминание", "en", "Reminder");
        var done = new AppInstaller(client).register(new AppNeeds(handler, List.of(), titles, "", Map.of()));
        if (done.isEmpty()) {
            throw new IllegalStateException("the page in the card of deals was not registered");
        }
    }
}
