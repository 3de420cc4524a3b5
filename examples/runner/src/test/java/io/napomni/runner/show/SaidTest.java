package io.napomni.runner.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the 1C adapter and dunning may say to a person has a Russian pair; sentences are found where they are thrown. */
class SaidTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern THROWN = Pattern.compile("new (?:Source|Configuration|Refused)Exception\\(");
    private static final Pattern REFUSED =
            Pattern.compile("(?:new (?:IllegalArgument|Configuration)Exception|\\brefuse|\\brequire)\\(");
    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[A-Za-z_][\\w.]*");
    /** Names of 1C and of our configuration are no English; three words in a row are a sentence. */
    private static final Pattern ENGLISH = Pattern.compile("(\\b[A-Za-z][a-z]+\\b[ ,;:]+){2}\\b[A-Za-z][a-z]+\\b");

    private static final Pattern REFUSED_BY = Pattern.compile("throw refused\\(\"([^\"]+)\"\\)");
    private static final String WHY = "\u0001";
    private static final String VALUE = "Набор_1";
    /** Whose sentences are put together from parts in other ways; they are tried whole below. */
    private static final Set<String> IN_PARTS = Set.of("Canary.java", "Detection.java", "Overrides.java");

    private final Said russian = Said.in(Language.RU);

    private record Sentence(String where, String text) {}

    @TestFactory
    Stream<DynamicTest> every_sentence_of_the_adapter_has_a_russian_pair() throws IOException {
        List<Sentence> sentences = sentences(ROOT.resolve("adapter-1c-odata/src/main/java"), THROWN);
        assertThat(sentences).hasSizeGreaterThan(25);
        return sentences.stream().map(this::isTranslated);
    }

    @TestFactory
    Stream<DynamicTest> every_refusal_of_dunning_and_of_settings_has_a_russian_pair() throws IOException {
        String dunning = "reminder-core/src/main/java/io/napomni/scenario/dunning";
        List<Sentence> sentences = new ArrayList<>(sentences(ROOT.resolve(dunning), REFUSED));
        sentences.addAll(sentences(
                ROOT.resolve("reminder-core/src/main/java/io/napomni/scenario/reconciliation/ReconciliationTerms.java"),
                REFUSED));
        Path adapter = ROOT.resolve("adapter-1c-odata/src/main/java/io/napomni/onec");
        for (String file : List.of("wire/BaseAddress.java", "wire/Credentials.java")) {
            sentences.addAll(sentences(adapter.resolve(file), REFUSED));
        }
        assertThat(sentences).hasSizeGreaterThan(8);
        return sentences.stream().map(this::isTranslated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1C: the canary of Document_Заказ did not come back, so other rows may be hidden too. Nothing of this"
                        + " reading is used. Check what the user of the base may read, or name another canary.",
                "1C: the canary of Document_Заказ came back with another value in Number, so other rows may be hidden"
                        + " too.",
                "The configuration of the 1C base is not known by what it publishes. Found: Catalog 2, Document 1; by"
                        + " name: Catalog_А, Catalog_Б and 17 more. Publish more in «Состав OData», or name the profile in the"
                        + " configuration: ut11, ut11.5.20, ka, erp, bp, unf.",
                "The configuration of the 1C base is not known by what it publishes. It publishes nothing.",
                "the source of deals says that it handed over 3, and 2 came; nothing is matched with these. Mend the"
                        + " source",
                "the source of dunning says that it handed over 3 facts, and 2 came; nothing is taken from this reading."
                        + " Mend the source",
                "Names for the 1C base are configured that cannot be used: \"oder\" is no thing; the nearest: order."
                        + " \"order.summ\" is no meaning; the nearest: sum. \"order.sum\" cannot be left out."
                        + " \"paid\" has no value; write \"-\" to say that there is none."
                        + " \"order.date\" has no value; name it, or take the line away. \"currency\" cannot be left out:"
                        + " nothing can be read without it. Publish the set, or name the right one."
                        + " \"manager.name\" belongs to no set; name it as \"manager\"."
            })
    void sentences_that_are_put_together_have_russian_pairs(String sentence) {
        assertThat(russian.of(sentence)).doesNotContainPattern(ENGLISH);
    }

    @Test
    void a_sentence_without_a_pair_is_found() {
        assertThat(ENGLISH.matcher(russian.of("1C: nobody has translated this sentence yet."))
                        .find())
                .isTrue();
    }

    private DynamicTest isTranslated(Sentence sentence) {
        return DynamicTest.dynamicTest(
                sentence.where(),
                () -> assertThat(russian.of(sentence.text()))
                        .as(sentence.text())
                        .doesNotContainPattern(ENGLISH));
    }

    private static List<Sentence> sentences(Path under, Pattern begin) throws IOException {
        List<Sentence> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(under)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !IN_PARTS.contains(String.valueOf(one.getFileName())))
                    .sorted()
                    .toList()) {
                String source = Files.readString(file);
                Matcher matcher = begin.matcher(source);
                while (matcher.find()) {
                    String text = text(argument(source, matcher.end()));
                    whole(source, text).forEach(one -> found.add(new Sentence(file.getFileName() + " " + one, one)));
                }
            }
        }
        return found;
    }

    /** A method that takes the middle of its sentence says a sentence for each caller. */
    private static List<String> whole(String source, String text) {
        if (!text.contains(WHY)) {
            return text.contains(" ") ? List.of(text) : List.of();
        }
        return REFUSED_BY
                .matcher(source)
                .results()
                .map(found -> text.replace(WHY, found.group(1)))
                .toList();
    }

    /** What stands between the parentheses. */
    private static String argument(String source, int from) {
        boolean quoted = false;
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char here = source.charAt(at);
            quoted = quoted != (here == '"' && source.charAt(at - 1) != '\\');
            depth += quoted ? 0 : here == '(' ? 1 : here == ')' ? -1 : 0;
            at++;
        }
        return source.substring(from, at - 1);
    }

    /** Literals as they stand; a value between them is a word of 1C. */
    private static String text(String argument) {
        StringBuilder text = new StringBuilder();
        String value = "";
        Matcher token = TOKEN.matcher(argument);
        while (token.find()) {
            if (token.group(1) != null) {
                text.append(text.isEmpty() ? "" : value).append(unescaped(token.group(1)));
                value = "";
            } else {
                value = token.group().equals("why") ? WHY : VALUE;
            }
        }
        return text.append(value).toString();
    }

    private static String unescaped(String literal) {
        return literal.replace("\\\"", "\"").replace("\\\\", "\\").replace("\\n", "\n");
    }
}
