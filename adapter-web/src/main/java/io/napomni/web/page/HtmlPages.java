package io.napomni.web.page;

import io.napomni.template.HandlebarsPages;
import io.napomni.template.PageText;
import io.napomni.web.WebResponse;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of one room, in Russian and English, compiled once.
 *
 * <p>Beside the room's class stand {@code NAME.hbs}, what belongs between {@code <body>} and {@code </body>};
 * {@code NAME.variables}, its declarations; and {@code words.ru.properties}, {@code words.en.properties}. A template
 * takes the word {@code KEY} by {@code [[KEY]]}; the word {@code NAME.title} is the page's title. Where there is a
 * {@code frame.hbs}, it surrounds each page of the room, at its {@code [[body]]}; {@code frame.variables} beside it declares
 * what it asks for.
 */
public final class HtmlPages {

    private static final LetterLanguage[] LANGUAGES = LetterLanguage.values();

    private final HandlebarsPages pages;
    private final Map<LetterLanguage, Set<String>> unused = new EnumMap<>(LetterLanguage.class);

    private HtmlPages(Class<?> room, List<String> names) {
        List<PageText> texts = new ArrayList<>();
        for (LetterLanguage language : LANGUAGES) {
            Words words = Words.of(room, language);
            names.forEach(name -> texts.add(text(room, name, language, words)));
            unused.put(language, words.unused());
        }
        this.pages = HandlebarsPages.of(texts);
    }

    /**
     * Reads and checks the pages of a room.
     *
     * @throws io.napomni.port.TemplateException if a template is wrong, with line and column of the whole page
     * @throws IllegalStateException if a file or a word is missing
     */
    public static HtmlPages of(Class<?> room, String... names) {
        return new HtmlPages(room, List.of(names));
    }

    private static PageText text(Class<?> room, String name, LetterLanguage language, Words words) {
        String body = Resource.text(room, name + ".hbs");
        String framed = Resource.maybe(room, "frame.hbs")
                .map(frame -> frame.replace("[[body]]", body))
                .orElse(body);
        String html = words.in(Resource.text(HtmlPages.class, "layout.hbs")
                .replace("[[language]]", language.locale().getLanguage())
                .replace("[[title]]", "[[" + name + ".title]]")
                .replace("[[body]]", framed));
        String variables =
                Resource.maybe(room, "frame.variables").orElse("") + Resource.text(room, name + ".variables");
        return new PageText(
                name, language.locale(), variables.lines().toList(), html.replace("[[STYLE]]", Style.css()));
    }

    /**
     * A page as an answer.
     *
     * @param model what the page's variables are; texts, numbers, booleans, dates, maps and lists of these
     * @throws io.napomni.port.TemplateException if the model lacks what the page declares
     */
    public WebResponse answer(int status, String name, LetterLanguage language, Map<String, Object> model) {
        return WebResponse.html(status, pages.render(name, language.locale(), model))
                .withHeader("Content-Language", language.locale().getLanguage());
    }

    /** Words that no page asks for, by language; a test wants none. */
    public Map<LetterLanguage, Set<String>> unusedWords() {
        return Map.copyOf(unused);
    }
}
