package io.napomni.runner.config;

import io.napomni.calendar.Delay;
import io.napomni.port.ConfigurationException;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.length.Delays;
import io.napomni.runner.show.Message;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads single values and gathers everything that is wrong with them, so that a person fixes all at once. */
final class Values {

    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;
    private final List<Message> problems = new ArrayList<>();
    private final Set<String> secrets;
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Set<String> webhooks = new LinkedHashSet<>();

    /** @param secrets variables that may not stand where their values would be shown */
    Values(Map<String, String> environment, Set<String> secrets) {
        this.environment = environment;
        this.secrets = Set.copyOf(secrets);
    }

    /** @throws UsageException if anything was wrong; a secret in a wrong place is told alone */
    void check() {
        List<Message> misplaced = Stream.concat(
                        plain.entrySet().stream()
                                .filter(entry -> secrets.contains(entry.getKey()))
                                .map(entry -> Message.of("config.secret-elsewhere", entry.getValue(), entry.getKey())),
                        webhooks.stream().map(path -> Message.of("config.webhook-elsewhere", path)))
                .toList();
        if (!misplaced.isEmpty()) {
            throw new UsageException(misplaced);
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
    }

    void problem(String key, Object... values) {
        problems.add(Message.of(key, values));
    }

    /** A text with its variables filled in; empty if it is not given. */
    Optional<String> text(String path, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        VARIABLE.matcher(written).results().forEach(found -> plain.put(found.group(1), path));
        String filled = filled(path, written.strip());
        if (UsageException.holdsWebhook(filled)) {
            webhooks.add(path);
        }
        return Optional.of(filled);
    }

    /** The same where it must be given. */
    Optional<String> required(String path, @Nullable String written) {
        Optional<String> text = text(path, written);
        if (text.isEmpty()) {
            problem("config.missing", path);
        }
        return text;
    }

    /** A secret: it comes from the environment, never from the file. */
    Optional<String> secret(String path, @Nullable String written, String suggestion) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        Matcher variable = VARIABLE.matcher(written.strip());
        if (!variable.matches()) {
            problem("config.secret-in-file", path, suggestion);
            return Optional.empty();
        }
        return Optional.of(filled(path, written.strip())).filter(text -> !text.isBlank());
    }

    /** A whole number. */
    int number(String path, @Nullable String written, int otherwise, int least) {
        return text(path, written)
                .flatMap(text -> made(path, text, Integer::valueOf, "config.not-a-number", least))
                .filter(number -> {
                    boolean enough = number >= least;
                    if (!enough) {
                        problem("config.too-small", path, number, least);
                    }
                    return enough;
                })
                .orElse(otherwise);
    }

    /** Yes or no, as YAML and people write it. */
    boolean yes(String path, @Nullable String written, boolean otherwise) {
        return text(path, written)
                .map(text -> switch (text) {
                    case "true", "yes", "on", "да" -> true;
                    case "false", "no", "off", "нет" -> false;
                    default -> {
                        problem("config.not-yes-or-no", path, text);
                        yield otherwise;
                    }
                })
                .orElse(otherwise);
    }

    /** A length of time. */
    Optional<Delay> delay(String path, @Nullable String written) {
        Optional<String> text = text(path, written);
        Optional<Delay> delay = text.flatMap(Delays::parse);
        if (text.isPresent() && delay.isEmpty()) {
            problem("config.not-a-delay", path, text.get());
        }
        return delay;
    }

    /** One of several words. */
    <T> T choice(String path, @Nullable String written, Map<String, T> known, T otherwise) {
        return choice(path, written, known).orElse(otherwise);
    }

    /** The same; empty if none is given, or none of them. */
    <T> Optional<T> choice(String path, @Nullable String written, Map<String, T> known) {
        Optional<String> text = text(path, written);
        Optional<T> chosen = text.map(word -> word.replaceAll("\\s+", " ")).map(known::get);
        if (text.isPresent() && chosen.isEmpty()) {
            List<String> names = known.keySet().stream().sorted().toList();
            problem("config.not-a-choice", path, text.get(), String.join(", ", names), Nearest.to(text.get(), names));
        }
        return chosen;
    }

    /** What is made of a text; a problem with this key if it cannot be. */
    <T> Optional<T> made(String path, String text, Function<String, T> maker, String otherwise, Object... more) {
        try {
            return Optional.of(maker.apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            List<Object> values = new ArrayList<>(List.of(path, text));
            values.addAll(List.of(more));
            problems.add(new Message(otherwise, values));
            return Optional.empty();
        }
    }

    /** What the library makes of values; what it says against them is a problem. */
    <T> Optional<T> accepted(String path, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (ConfigurationException | IllegalArgumentException wrong) {
            problem("config.refused", path, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private String filled(String path, String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll((MatchResult found) -> {
            String value = environment.get(found.group(1));
            if (value == null || value.isEmpty()) {
                problem("config.no-variable", path, found.group(1));
                return "";
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
