package io.napomni.web.office;

import io.napomni.action.Action;
import io.napomni.action.CreateTask;
import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.action.UpdateFields;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.web.office.words.Phrases;
import io.napomni.wording.LetterLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a proposal wants done, and what it does not and why, for a template. */
record Plans(Desk desk, LetterLanguage language) {

    /** Parts of one letter that wait for one reason. */
    private record Together(Object letter, SetAside.Why kind, Object why, Object until) {}

    Map<String, Object> model(Reminder reminder) {
        EffectKey key = reminder.keys().get(0);
        Map<String, Object> model = new TreeMap<>();
        model.put("label", Desk.clip(reminder.label()));
        model.put("step", desk.words().step(reminder.step(), language));
        model.put("scenario", desk.words().scenario(reminder.scenario(), language));
        model.put("to", Desk.clip(to(reminder.action())));
        model.put("occasion", reminder.parts().get(0).occasion().key());
        model.put(
                "subject",
                Place.of("subject").with("ref", key.subject().toString()).toString());
        if (reminder.isContact()) {
            model.put("letter", Place.of("letter").with("key", key.toString()).toString());
        }
        return model;
    }

    /** What would be in one letter and waits for one reason is one row; follow-ups of another step are not told. */
    List<List<SetAside>> aside(Proposal proposal) {
        Map<Together, List<SetAside>> together = proposal.setAside().stream()
                .filter(one -> !one.why().code().equals("waits-for-step"))
                .collect(Collectors.groupingBy(
                        one -> new Together(
                                one.reminder().orElse(one.part().key()), one.kind(), one.why(), one.until()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.copyOf(together.values());
    }

    Map<String, Object> model(List<SetAside> some) {
        SetAside first = some.get(0);
        Map<String, Object> model = new TreeMap<>();
        model.put(
                "label", Desk.clip(some.stream().map(one -> one.part().label()).collect(Collectors.joining(", "))));
        model.put("step", desk.words().step(first.step(), language));
        model.put("scenario", desk.words().scenario(first.scenario(), language));
        model.put("fate", Phrases.of(language, "fate." + first.kind().name()));
        model.put("why", Desk.clip(why(first)));
        model.put(
                "subject",
                Place.of("subject")
                        .with("ref", first.part().subject().toString())
                        .toString());
        if (first.kind() == SetAside.Why.AWAITING_APPROVAL) {
            EffectKey key = first.reminder().orElse(first.part().key());
            model.put("letter", Place.of("letter").with("key", key.toString()).toString());
        }
        return model;
    }

    String why(SetAside aside) {
        return desk.words().reason(aside.why(), language)
                + aside.until()
                        .map(day -> Phrases.of(language, "looked-at-on", desk.day(language, day)))
                        .orElse("");
    }

    private static String to(Action action) {
        if (action instanceof SendMail mail) {
            return mail.to().value();
        }
        if (action instanceof UpdateFields update) {
            return new TreeMap<>(update.fields())
                    .entrySet().stream()
                            .map(field -> field.getKey() + " = " + field.getValue())
                            .collect(Collectors.joining(", "));
        }
        return action instanceof CreateTask task ? task.responsibleId() : "";
    }
}
