package io.napomni.bitrix24.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of what the vendor documents, as far as we use it: which names may be sent with a method, and which may
 * come back.
 */
final class Documented {
    private static final Pattern WORD = Pattern.compile("<([^>]+)>");
    private static final String EVERY_METHOD = "*";

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> paths = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    /** @throws IllegalArgumentException for a line that is not of four columns, or names no page */
    static Documented of(List<String> lines) {
        Documented catalogue = new Documented();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(catalogue::add);
        return catalogue;
    }

    private void add(String line) {
        String[] columns = line.strip().split("\\s*\\|\\s*", -1);
        if (columns.length != 4 || Stream.of(columns).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "a line of the catalogue is: kind | method | names | page that documents it; this is not: " + line);
        }
        List<String> names = List.of(columns[2].split("\\s+"));
        switch (columns[0]) {
            case "words" ->
                words.computeIfAbsent(columns[1], any -> new ArrayList<>()).addAll(names);
            case "param", "answer" ->
                names.forEach(path -> paths.computeIfAbsent(columns[0] + " " + columns[1], any -> new HashSet<>())
                        .addAll(withParents(path)));
            default -> throw new IllegalArgumentException("a kind is words, param or answer; this is not: " + line);
        }
    }

    /** What holds a documented name is documented too. */
    private static List<String> withParents(String path) {
        List<String> all = new ArrayList<>(List.of(path));
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            all.add(path.substring(0, dot));
        }
        return all;
    }

    /** The methods that may be called. */
    Set<String> methods() {
        return paths.keySet().stream()
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .filter(method -> !method.equals(EVERY_METHOD))
                .collect(Collectors.toSet());
    }

    /** Whether the kinds of cards, by their {@code entityTypeId}, have their fields here. */
    boolean knowsCards(Set<String> kinds) {
        return kinds.stream().allMatch(kind -> words.containsKey("card " + kind));
    }

    /** Whether a parameter may be sent with a command of a batch; lists and number keys are left out of its path. */
    boolean isParameter(String method, String path, Set<String> kinds) {
        return isDocumented("param " + method, path, kinds);
    }

    /** The same for a call by itself, whose names on the top level the portal folds to lower case. */
    boolean isFoldedParameter(String method, String path, Set<String> kinds) {
        return paths.getOrDefault("param " + method, Set.of()).stream()
                .map(Documented::folded)
                .anyMatch(known -> matches(known, path, kinds));
    }

    private static String folded(String path) {
        String top = path.split("\\.", 2)[0];
        return top.toLowerCase(Locale.ROOT) + path.substring(top.length());
    }

    /** Whether a field may be answered. */
    boolean isAnswer(String method, String path, Set<String> kinds) {
        return isDocumented("answer " + method, path, kinds) || isDocumented("answer " + EVERY_METHOD, path, kinds);
    }

    private boolean isDocumented(String key, String path, Set<String> kinds) {
        return paths.getOrDefault(key, Set.of()).stream().anyMatch(known -> matches(known, path, kinds));
    }

    private boolean matches(String known, String path, Set<String> kinds) {
        return patterns.computeIfAbsent(known + kinds, any -> Pattern.compile(pattern(known, kinds)))
                .matcher(path)
                .matches();
    }

    private String pattern(String known, Set<String> kinds) {
        StringBuilder regex = new StringBuilder();
        Matcher word = WORD.matcher(known);
        int done = 0;
        while (word.find()) {
            regex.append(Pattern.quote(known.substring(done, word.start()))).append(choice(word.group(1), kinds));
            done = word.end();
        }
        return regex.append(Pattern.quote(known.substring(done))).toString();
    }

    private String choice(String word, Set<String> kinds) {
        Stream<String> known = switch (word) {
            case "digits" -> Stream.of("[0-9]+");
            case "method" -> Stream.of("[a-z.]+");
            case "card" -> kinds.stream().map(kind -> choice("card " + kind, kinds));
            default -> words.getOrDefault(word, List.of()).stream().map(one -> pattern(one, kinds));
        };
        return "(?:" + known.collect(Collectors.joining("|")) + ")";
    }
}
