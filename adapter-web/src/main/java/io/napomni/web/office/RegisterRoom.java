package io.napomni.web.office;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.RefusedRequest;
import io.napomni.web.WebResponse;
import io.napomni.web.office.words.Phrases;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was done, newest first, and what can be found of it: by the number in a label, by subject, by customer, by key.
 *
 * @param letters whether only letters to customers are shown, with what became of them
 */
record RegisterRoom(Desk desk, boolean letters) implements Room {

    private static final int LONGEST_SEARCH = 400;
    private static final Comparator<RegisterRow> BY_AGE =
            Comparator.comparing(RegisterRow::updatedAt).thenComparing(RegisterRow::key);

    /** What is shown, and the place of the last row if there are more behind it. */
    private record Found(List<RegisterRow> rows, Optional<RegisterQuery.Place> on) {}

    @Override
    public WebResponse handle(Ask ask) {
        if (ask.posted()) {
            throw new RefusedRequest(405, "this page is only looked at");
        }
        String searched = ask.line("q");
        String sought = searched.length() <= LONGEST_SEARCH ? searched : searched.substring(0, LONGEST_SEARCH);
        String state = ask.field("state");
        Found found = find(ask, sought, states(state));
        Map<String, Object> model = new TreeMap<>();
        model.put("q", sought);
        model.put("states", options(ask, state));
        model.put("rows", rows(ask, found.rows()));
        Place here =
                Place.of(letters ? "letters" : "register").withAny("q", sought).withAny("state", state);
        model.put("first", here.toString());
        model.put("later", !ask.field("after").isEmpty());
        found.on()
                .ifPresent(place -> model.put(
                        "on",
                        here.with("after", place.updatedAt() + "~" + place.key())
                                .toString()));
        String name = letters ? "letters" : "register";
        return desk.page(ask, 200, name, name, model);
    }

    private List<Map<String, Object>> rows(Ask ask, List<RegisterRow> shown) {
        Rows rows = new Rows(desk, ask.language());
        if (!letters) {
            return rows.models(shown);
        }
        AnswerWords answers = AnswerWords.about(shown, desk, ask.language());
        return shown.stream()
                .map(row -> {
                    Map<String, Object> model = rows.model(row);
                    answers.of(row).ifPresent(words -> model.put("answer", words));
                    return model;
                })
                .toList();
    }

    private Found find(Ask ask, String sought, Set<EffectState> states) {
        RegisterQuery query = RegisterQuery.newest(states, Pager.ROWS + 1);
        RegisterQuery asked = after(ask).map(query::goingOnAfter).orElse(query);
        RegisterQuery kind = letters ? asked.onlyLetters() : asked;
        if (sought.indexOf('|') >= 0) {
            return page(byKey(sought));
        }
        if (sought.matches("[a-z0-9]+:[a-z0-9-]+:.+")) {
            Found about = page(kind.about(SubjectRef.parse(sought)));
            return about.rows().isEmpty() ? page(kind.of(CustomerRef.parse(sought))) : about;
        }
        Found labelled = page(kind.labelled(sought));
        return labelled.rows().isEmpty() && !sought.isEmpty()
                ? page(about(desk.finder().find(sought), kind))
                : labelled;
    }

    private List<RegisterRow> byKey(String sought) {
        try {
            return desk.stores().register().find(EffectKey.parse(sought)).stream()
                    .toList();
        } catch (IllegalArgumentException noKey) {
            return List.of();
        }
    }

    /** A page of each, and so the newest of all together. */
    private List<RegisterRow> about(Set<SubjectRef> subjects, RegisterQuery kind) {
        return subjects.stream()
                .limit(Pager.ROWS)
                .flatMap(subject -> desk.stores().register().list(kind.about(subject)).stream())
                .sorted(BY_AGE.reversed())
                .toList();
    }

    private Found page(RegisterQuery query) {
        return page(desk.stores().register().list(query));
    }

    private static Found page(List<RegisterRow> rows) {
        if (rows.size() <= Pager.ROWS) {
            return new Found(rows, Optional.empty());
        }
        List<RegisterRow> shown = rows.subList(0, Pager.ROWS);
        return new Found(shown, Optional.of(RegisterQuery.Place.of(shown.get(Pager.ROWS - 1))));
    }

    private static Optional<RegisterQuery.Place> after(Ask ask) {
        String[] parts = ask.field("after").split("~", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegisterQuery.Place(Instant.parse(parts[0]), EffectKey.parse(parts[1])));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Set<EffectState> states(String name) {
        return Arrays.stream(EffectState.values())
                .filter(state -> word(state).equals(name))
                .findFirst()
                .<Set<EffectState>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(EffectState.class));
    }

    private static String word(EffectState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Map<String, Object>> options(Ask ask, String chosen) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (EffectState state : EffectState.values()) {
            String words = Phrases.of(ask.language(), "state." + state.name());
            options.add(Map.of(
                    "value", word(state), "words", words, "chosen", word(state).equals(chosen)));
        }
        return options;
    }
}
