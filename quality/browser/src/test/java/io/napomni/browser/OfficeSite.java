package io.napomni.browser;

import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.model.SubjectRef;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.serve.OfficeServing;
import io.napomni.runner.serve.Turns;
import io.napomni.runner.show.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The office of the demo's company on the morning of its first day, after one run. */
final class OfficeSite implements AutoCloseable {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Pattern TOKEN = Pattern.compile("/a/([A-Za-z0-9_-]{52})");

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

    /** Two customers have answered: one is believed, one may be a program. */
    void answered() {
        LinkSettings links = world.settings().links().orElseThrow();
        AnswerDesk desk = new AnswerDesk(
                world.wiring().stores().answers(),
                links.signer(world.settings().tenant()),
                world.clock(),
                AnswerLimits.standard());
        List<List<String>> letters = tokens();
        desk.give(letters.get(0).get(0), Wish.order("20 т пшеницы, самовывоз"), new Visit("192.0.2.1"));
        letters.get(1).forEach(token -> desk.show(token, new Visit("192.0.2.2")));
        desk.give(letters.get(1).get(0), Wish.termination(""), new Visit("192.0.2.2"));
    }

    /** Of each letter that can be answered. */
    private List<List<String>> tokens() {
        return world.postbox().sent().stream()
                .map(sent -> TOKEN.matcher(sent.letter().part("text/plain").orElse(""))
                        .results()
                        .map(found -> Objects.requireNonNull(found.group(1)))
                        .distinct()
                        .toList())
                .filter(tokens -> tokens.size() >= 3)
                .toList();
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
