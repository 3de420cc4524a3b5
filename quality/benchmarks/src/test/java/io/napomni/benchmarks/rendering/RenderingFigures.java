package io.napomni.benchmarks.rendering;

import io.napomni.action.Letter;
import io.napomni.benchmarks.Contestant;
import io.napomni.benchmarks.Figure;
import io.napomni.benchmarks.Race;
import io.napomni.benchmarks.Rounds;
import io.napomni.port.Rendered;
import io.napomni.template.HandlebarsTemplates;
import java.util.List;
import java.util.function.Function;

/** How fast letters are rendered, all guards on, beside Handlebars without guards and a StringBuilder. */
public final class RenderingFigures {

    private static final int MODELS = 1024;
    private static final int TIMES = 8;
    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 15;

    private RenderingFigures() {}

    /** All figures about rendering. */
    public static List<Figure> measure() {
        List<Letter> letters = OrderLetter.letters(MODELS);
        HandlebarsTemplates ours = HandlebarsTemplates.of(List.of(OrderLetter.template()));
        BareHandlebars bare = new BareHandlebars();
        Rounds rounds = new Race(
                        contestant("by-hand", letters, ByHand::render),
                        contestant("bare", letters, bare::render),
                        contestant("ours", letters, ours::render))
                .run(WARM_UPS, ROUNDS);
        Rounds.Summary bareRatio = rounds.ratio("ours", "bare");
        Rounds.Summary handRatio = rounds.ratio("ours", "by-hand");
        return List.of(
                nanos("rendering.by-hand", rounds, "by-hand"),
                nanos("rendering.bare-handlebars", rounds, "bare"),
                nanos("rendering.ours", rounds, "ours"),
                Figure.atMost("rendering.times-bare-handlebars", bareRatio.median(), bareRatio.spread(), 1.2),
                Figure.atMost("rendering.times-by-hand", handRatio.median(), handRatio.spread(), 5));
    }

    private static Contestant contestant(String name, List<Letter> letters, Function<Letter, Rendered> renderer) {
        return new Contestant(name, (long) TIMES * letters.size(), () -> characters(letters, renderer));
    }

    private static long characters(List<Letter> letters, Function<Letter, Rendered> renderer) {
        long characters = 0;
        for (int i = 0; i < TIMES; i++) {
            for (Letter letter : letters) {
                Rendered rendered = renderer.apply(letter);
                characters += rendered.subject().length()
                        + rendered.html().length()
                        + rendered.text().length();
            }
        }
        return characters;
    }

    private static Figure nanos(String name, Rounds rounds, String contestant) {
        Rounds.Summary nanos = rounds.nanos(contestant);
        return Figure.of(name + ".ns", nanos.median(), nanos.spread());
    }
}
