package io.napomni.template;

import io.napomni.port.TemplateException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts template texts together from files {@code name.ru.subject.hbs}, {@code .html.hbs}, {@code .text.hbs}, {@code name.variables}. */
final class TemplateFiles {

    static final String VARIABLES = ".variables";
    private static final Pattern PART =
            Pattern.compile("(.+)\\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.(subject|html|text)\\.hbs");

    private final Map<String, String> contents;

    /** @param contents what is in each file, by file name */
    TemplateFiles(Map<String, String> contents) {
        this.contents = contents;
    }

    /** In the order of the files; Russian first. */
    List<TemplateText> texts() {
        Set<List<String>> found = new LinkedHashSet<>();
        for (String file : contents.keySet()) {
            Matcher part = PART.matcher(file);
            if (part.matches()) {
                found.add(List.of(part.group(1), part.group(2)));
            } else if (file.endsWith(".hbs")) {
                throw new TemplateException(file + " is no name of a template's part; write name.ru.subject.hbs,"
                        + " name.ru.html.hbs or name.ru.text.hbs");
            }
        }
        List<TemplateText> texts = new ArrayList<>();
        found.stream().filter(TemplateFiles::isRussian).forEach(text -> texts.add(text(text.get(0), text.get(1))));
        found.stream().filter(text -> !isRussian(text)).forEach(text -> texts.add(text(text.get(0), text.get(1))));
        return List.copyOf(texts);
    }

    private static boolean isRussian(List<String> nameAndLanguage) {
        return Locale.forLanguageTag(nameAndLanguage.get(1)).getLanguage().equals("ru");
    }

    private TemplateText text(String name, String language) {
        String base = name + "." + language;
        List<String> variables =
                contents.getOrDefault(name + VARIABLES, "").lines().toList();
        return new TemplateText(
                name,
                Locale.forLanguageTag(language),
                variables,
                content(base + ".subject.hbs"),
                content(base + ".html.hbs"),
                content(base + ".text.hbs"));
    }

    private String content(String file) {
        String content = contents.get(file);
        if (content == null) {
            throw new TemplateException(
                    "the file " + file + " is missing; a template has a subject, an html and a text");
        }
        return content;
    }

    /** @throws TemplateException if the bytes are no UTF-8 */
    static String utf8(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new TemplateException(file + " is not written in UTF-8; save it in that encoding", other);
        }
    }
}
