package io.napomni.browser;

import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.serve.Serving;
import io.napomni.runner.serve.Turns;
import io.napomni.runner.serve.Where;
import io.napomni.runner.show.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The demo's company after one run: its portal shows the form for letters by hand in the cards of deals. */
final class CardSite implements AutoCloseable {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final DemoWorld world;
    private final Serving serving;

    CardSite(Path folder) {
        this.world = DemoWorld.of(new DemoWorld.Plan(60, MONDAY, 0, false), Language.RU, folder.resolve("ledger.db"));
        world.wiring().reminders().run(MONDAY);
        this.serving = Serving.start(
                world.settings(),
                world.wiring().stores(),
                Turns.of(world.wiring().reminders()),
                world.clock(),
                new Where("127.0.0.1", 0, false),
                world.wiring().leftToShip(),
                Optional.empty());
        world.install(serving.address().resolve("/card/"));
    }

    /** The card of the deal about which the first letter went, as its manager has it open. */
    String card() {
        String deal = world.postbox()
                .sent()
                .get(0)
                .reminder()
                .parts()
                .get(0)
                .subject()
                .id();
        return world.card(deal).toString();
    }

    /** The form by itself, outside of any card. */
    URI form() {
        return serving.address().resolve("/card/write");
    }

    int letters() {
        return world.lettersReceived();
    }

    @Override
    public void close() {
        serving.close();
        world.close();
    }
}
