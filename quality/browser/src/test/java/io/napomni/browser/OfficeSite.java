package io.napomni.browser;

import io.napomni.model.SubjectRef;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.serve.OfficeServing;
import io.napomni.runner.serve.Turns;
import io.napomni.runner.show.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** The office of the demo's company on the morning of its first day, after one run. */
final class OfficeSite implements AutoCloseable {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final DemoWorld world;
    private final OfficeServing office;

    OfficeSite(Path folder) {
        this(folder, Language.RU);
    }

    /** @param language of the company and its customers */
    OfficeSite(Path folder, Language language) {
        this.world = DemoWorld.of(new DemoWorld.Plan(60, MONDAY, 0, false), language, folder.resolve("ledger.db"));
        world.wiring().reminders().run(MONDAY);
        this.office = OfficeServing.start(
                Turns.of(world.wiring().reminders()),
                world.settings(),
                world.clock(),
                "Анна",
                0,
                typed -> Set.of(SubjectRef.parse("b24:deal:" + typed)));
    }

    URI address() {
        return office.address();
    }

    /** Somebody reads for some seconds. */
    void read() {
        world.pass(Duration.ofSeconds(5));
    }

    DemoWorld world() {
        return world;
    }

    /** Where the first letter's manager writes by hand. */
    URI form() {
        return address().resolve("write?ref=b24:deal:" + deal());
    }

    int letters() {
        return world.postbox().sent().size();
    }

    /** The deal of the first letter. */
    String deal() {
        return world.postbox().sent().get(0).reminder().parts().get(0).subject().id();
    }

    @Override
    public void close() {
        office.close();
        world.close();
    }
}
