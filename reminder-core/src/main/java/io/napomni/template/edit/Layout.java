package io.napomni.template.edit;

import io.napomni.template.wording.SafeLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From plain text to what the frame of a letter is filled with: paragraphs, lines, and links among their words. */
final class Layout {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    /** Signs at the end of a sentence belong to the sentence. */
    private static final Pattern LINK = Pattern.compile("https://[^\\s<>\"»]*[^\\s<>\"».,;:!?)\\]]");

    private Layout() {}

    static List<Map<String, Object>> body(String text) {
        return text.strip().lines().map(line -> words(line)).toList();
    }

    static List<Map<String, Object>> paragraphs(String text) {
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (String paragraph : PARAGRAPHS.split(text.strip(), -1)) {
            List<Map<String, Object>> lines = paragraph
                    .lines()
                    .map(line -> Map.<String, Object>of("pieces", pieces(line)))
                    .toList();
            paragraphs.add(Map.of("lines", lines));
        }
        return paragraphs;
    }

    private static List<Map<String, Object>> pieces(String line) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int position = 0;
        while (link.find()) {
            if (SafeLink.isAllowed(link.group())) {
                pieces.add(words(line.substring(position, link.start())));
                Map<String, Object> piece = new LinkedHashMap<>(words(link.group()));
                piece.put("url", link.group());
                pieces.add(piece);
                position = link.end();
            }
        }
        pieces.add(words(line.substring(position)));
        return pieces;
    }

    private static Map<String, Object> words(String words) {
        return Map.of("words", words);
    }
}
