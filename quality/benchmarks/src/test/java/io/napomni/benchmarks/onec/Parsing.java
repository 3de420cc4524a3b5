package io.napomni.benchmarks.onec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.napomni.benchmarks.Contestant;
import io.napomni.benchmarks.Figure;
import io.napomni.benchmarks.Race;
import io.napomni.benchmarks.Rounds;
import io.napomni.onec.row.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How fast an answer becomes rows, beside a parser that only counts tokens and one that also takes their values. */
final class Parsing {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int WARM_UPS = 30;
    private static final int ROUNDS = 25;

    private Parsing() {}

    static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>(measure("narrow", OrderPage.narrow()));
        figures.addAll(measure("whole", OrderPage.whole()));
        return figures;
    }

    private static List<Figure> measure(String which, byte[] page) {
        Rounds rounds = new Race(
                        new Contestant("tokens", page.length, () -> tokens(page)),
                        new Contestant("values", page.length, () -> values(page)),
                        new Contestant("ours", page.length, () -> rows(page)))
                .run(WARM_UPS, ROUNDS);
        Rounds.Summary bare = rounds.ratio("tokens", "ours");
        Rounds.Summary valued = rounds.ratio("values", "ours");
        String name = "onec.parsing-" + which + ".";
        return List.of(
                Figure.of(name + "mb", page.length / 1e6, ""),
                Figure.atLeast(name + "speed-of-bare-tokens", bare.median(), bare.spread(), 0.5),
                Figure.of(name + "speed-of-tokens-with-values", valued.median(), valued.spread()));
    }

    static long rows(byte[] page) {
        try {
            return RowReader.set(new ByteArrayInputStream(page)).size();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static long tokens(byte[] page) {
        long tokens = 0;
        try (JsonParser in = JSON.createParser(new ByteArrayInputStream(page))) {
            while (in.nextToken() != null) {
                tokens++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return tokens;
    }

    static long values(byte[] page) {
        long seen = 0;
        try (JsonParser in = JSON.createParser(new ByteArrayInputStream(page))) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    seen += in.getText().length();
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    seen += in.getDecimalValue().scale();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    seen += in.getLongValue() & 1;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return seen;
    }
}
