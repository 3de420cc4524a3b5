package io.napomni.runner.demo.play;

import io.napomni.model.SubjectRef;
import io.napomni.past.answer.Choice;
import io.napomni.runner.config.Settings;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.runner.demo.world.DemoWorld;
import io.napomni.runner.serve.AnswerRuns;
import io.napomni.runner.serve.OfficeServing;
import io.napomni.runner.serve.Serving;
import io.napomni.runner.serve.Serving.Voice;
import io.napomni.runner.serve.Turns;
import io.napomni.runner.serve.Where;
import io.napomni.web.office.Finder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The pages of {@code remind serve}, on the company of the demo. */
final class Playground implements AutoCloseable {

    private static final String PERSON = "demo";

    private final DemoWorld world;
    private final Serving serving;
    private final OfficeServing office;

    private Playground(DemoWorld world, Serving serving, OfficeServing office) {
        this.world = world;
        this.serving = serving;
        this.office = office;
    }

    /**
     * Opens it on the next working morning.
     *
     * @param port where links of letters lead
     * @param settled how long after an answer it is dealt with
     */
    static Playground open(DemoWorld world, int port, Duration settled, Voice voice) {
        world.nextWorkingMorning();
        Settings settings = world.settings();
        Clock clock = world.clock();
        Optional<AnswerRuns> runs =
                world.wiring().answering().map(reminders -> new AnswerRuns(reminders, clock, settled, voice));
        Turns turns = Turns.of(world.wiring().reminders());
        Serving serving = Serving.start(
                settings,
                world.wiring().stores(),
                turns,
                clock,
                new Where("127.0.0.1", port, false),
                world.wiring().leftToShip(),
                runs);
        try {
            world.install(serving.address().resolve(CardSettings.PLACE));
            return new Playground(
                    world,
                    serving,
                    OfficeServing.start(turns, settings, clock, PERSON, 0, deals()));
        } catch (RuntimeException failed) {
            serving.close();
            throw failed;
        }
    }

    private static Finder deals() {
        return typed -> typed.matches("[0-9]{1,15}") ? Set.of(SubjectRef.parse("b24:deal:" + typed)) : Set.of();
    }

    /** Says who may be played, and where. */
    void tell(Voice voice) {
        LinkedLetter.last(world.postbox().sent(), world.settings()).ifPresent(letter -> {
            voice.say(
                    "demo.play.letter",
                    letter.sent().letter().subject(),
                    letter.sent().letter().recipient());
            voice.say("demo.play.order", link(letter, Choice.PLACE_ORDER));
            voice.say("demo.play.later", link(letter, Choice.LATER));
            voice.say("demo.play.terminate", link(letter, Choice.TERMINATE));
            voice.say("demo.play.deal", world.portal().resolve("/deals/" + letter.deal()));
            voice.say("demo.play.card", world.card(letter.deal()));
            voice.say("demo.play.write", office.address().resolve("write?ref=b24:deal:" + letter.deal()));
        });
        voice.say("demo.play.office", office.address());
        voice.say("demo.play.hint");
    }

    private static URI link(LinkedLetter letter, Choice choice) {
        return Objects.requireNonNull(letter.links().get(choice));
    }

    @Override
    public void close() {
        office.close();
        serving.close();
    }
}
