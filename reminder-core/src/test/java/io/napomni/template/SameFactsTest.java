package io.napomni.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.wording.LetterLanguage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever reads only the plain text of a letter is told the same. */
class SameFactsTest {

    private static final long SEED = 20261122L;

    @Test
    void text_and_html_tell_the_same_facts() {
        HandlebarsTemplates templates = HandlebarsTemplates.defaults();
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            Map<String, Object> model = model(random);
            for (String name : List.of("contract-renewal", "contract-stock")) {
                for (LetterLanguage language : LetterLanguage.values()) {
                    Locale locale = language == LetterLanguage.RUSSIAN ? Texts.RUSSIAN : Locale.ENGLISH;
                    Rendered letter = templates.render(new Letter(name, locale, model));
                    String read = unescaped(letter.html());
                    for (String fact : facts(model, language)) {
                        assertThat(letter.text())
                                .as("seed %d, letter %d", SEED, i)
                                .contains(fact);
                        assertThat(read).as("seed %d, letter %d", SEED, i).contains(fact);
                    }
                }
            }
        }
    }

    private static List<String> facts(Map<String, Object> model, LetterLanguage language) {
        List<String> facts = new ArrayList<>();
        model.forEach((name, value) -> {
            if (value instanceof LocalDate date) {
                facts.add(language.shortDate(date));
            } else if (value instanceof BigDecimal number && number.signum() != 0) {
                facts.add(language.number(number));
            } else if (value instanceof String text && (!name.equals("unit") || model.containsKey("remainder"))) {
                facts.add(text);
            } else if (value instanceof Map<?, ?> urls) {
                urls.values().forEach(url -> facts.add(String.valueOf(url)));
            }
        });
        return facts;
    }

    private static Map<String, Object> model(Random random) {
        Map<String, Object> model = new HashMap<>(SampleModels.full());
        model.keySet().removeIf(name -> !SampleModels.bare().containsKey(name) && random.nextInt(3) == 0);
        model.put("customerName", words(random));
        model.put("contractNumber", words(random));
        model.computeIfPresent(
                "remainder",
                (name, old) -> BigDecimal.valueOf(random.nextInt(), random.nextInt(4))
                        .abs()
                        .stripTrailingZeros()
                        .add(BigDecimal.ONE));
        for (String date : List.of("startsOn", "endsOn", "lastShippedOn")) {
            model.computeIfPresent(date, (name, old) -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)));
        }
        return model;
    }

    private static String words(Random random) {
        String letters = "абвёжщъЮЯ«»„“ №/-&<>\"'` 0189{}\\$әңғ🙂x";
        int[] points = letters.codePoints().toArray();
        StringBuilder words = new StringBuilder("a");
        for (int i = random.nextInt(40); i > 0; i--) {
            words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return words.append('z').toString();
    }

    private static String unescaped(String html) {
        return html.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                + html;
    }
}
