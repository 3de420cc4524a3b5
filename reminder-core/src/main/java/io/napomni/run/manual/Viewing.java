package io.napomni.run.manual;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.decision.Part;
import io.napomni.decision.Reminder;
import io.napomni.past.Contact;
import io.napomni.past.PastView;
import io.napomni.rule.Occasion;
import io.napomni.rule.Reason;
import io.napomni.run.manual.Warning.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at one letter from all sides. Changes nothing. */
final class Viewing {

    private static final Set<String> NO_ADDRESS = Set.of("no-recipient", "no-customer-card");
    private static final Comparator<Warning> HARD_FIRST =
            Comparator.comparing(warning -> !warning.code().isHardStop());

    private final ManualTools tools;

    Viewing(ManualTools tools) {
        this.tools = tools;
    }

    /**
     * A preview and what sending needs beyond it.
     *
     * @param reminder as a run would know it; empty if there is no letter to send
     */
    record View(Preview preview, Optional<Reminder> reminder) {}

    /** @return empty if no source knows the subject, or if there is no such letter about it */
    Optional<View> of(Form form, LocalDate today) {
        return tools.shelves().stream()
                .filter(shelf -> shelf.useCase().name().equals(form.letter().useCase()))
                .<Look<?>>flatMap(shelf -> shelf.look(form.subject(), form.letter(), today).stream())
                .findFirst()
                .map(look -> view(form, look));
    }

    private View view(Form form, Look<?> look) {
        Wording wording = wording(form, look);
        Optional<EffectKey> reached = look.reached().map(look::key);
        PastView past = tools.stores()
                .history()
                .of(Set.copyOf(reached.stream().toList()), Set.of(look.customer()), Set.of(), look.today());
        Optional<EffectKey> closes = look.open().map(look::key).filter(key -> !past.isClosed(key));
        Optional<Reminder> reminder = wording.mail().map(mail -> reminder(form, look, mail, closes));
        List<Warning> warnings = new ArrayList<>(wording.stops());
        List<Contact> letters = past.contacts().getOrDefault(look.customer(), List.of());
        warnings.addAll(lately(look, past, reached, letters));
        warnings.addAll(RuleWarnings.of(look));
        AddressWarnings address = new AddressWarnings(tools);
        warnings.addAll(address.ofTheHour(look.today()));
        StopWarnings stops = new StopWarnings(tools.stores(), look.today());
        warnings.addAll(stops.held(look));
        warnings.addAll(stops.unanswered(look, tools.clock()));
        warnings.addAll(stops.inTouch(look, tools.inTouch()));
        reminder.ifPresent(one -> warnings.addAll(address.of(one)));
        warnings.sort(HARD_FIRST);
        String seen = seen(form, wording, warnings, closes, letters);
        return new View(preview(form, look, wording, warnings, closes, seen), reminder);
    }

    private List<Warning> lately(Look<?> look, PastView past, Optional<EffectKey> reached, List<Contact> letters) {
        return new PastWarnings(tools.policy(), look.scenario(), look.subject(), look.today(), letters)
                .all(reached, past);
    }

    private Wording wording(Form form, Look<?> look) {
        return look.planned()
                .fold(
                        act -> look.scenario().purposed(act.action()) instanceof SendMail mail
                                ? wording(form, look, mail)
                                : Wording.none(Warning.of(Code.CANNOT_BE_WRITTEN, "no-letter")),
                        blocked -> Wording.none(blocked(blocked.why())),
                        asWanted -> Wording.none(Warning.of(Code.CANNOT_BE_WRITTEN, "as-wanted")));
    }

    private Wording wording(Form form, Look<?> look, SendMail mail) {
        Reminder alone = reminder(form, look, mail, Optional.empty());
        return Wording.of(
                        mail, form, tools.templates(), letter -> tools.linking().shown(alone, letter))
                .with(tools.attached(look.step().channel(), mail));
    }

    private static Warning blocked(Reason why) {
        return Warning.of(NO_ADDRESS.contains(why.code()) ? Code.NO_RECIPIENT : Code.CANNOT_BE_WRITTEN, why.code());
    }

    /** Its first part is the form's own effect; the second is the occasion's, which it closes. */
    private static Reminder reminder(Form form, Look<?> look, SendMail mail, Optional<EffectKey> closes) {
        Occasion occasion = look.reached().orElseGet(() -> Occasion.always(look.stage()));
        List<Part> parts = new ArrayList<>(List.of(new Part(form.key(), occasion, look.label())));
        closes.ifPresent(key -> parts.add(new Part(key, occasion, look.label())));
        return new Reminder(
                look.useCase().name(),
                look.scenario().name(),
                look.step().name(),
                look.step().channel(),
                look.customer(),
                look.card(),
                parts,
                mail,
                Optional.empty());
    }

    /** Of the letters too: a warning reads the same after one more of the same day. */
    private String seen(
            Form form, Wording wording, List<Warning> warnings, Optional<EffectKey> closes, List<Contact> letters) {
        return tools.marks()
                .hash()
                .apply(String.join(
                        "\n",
                        form.key().toString(),
                        closes.map(EffectKey::toString).orElse(""),
                        wording.mail().map(tools.marks().shown()).orElse(""),
                        form.edit()
                                .map(edit -> edit.subject() + "\n" + edit.text())
                                .orElse(""),
                        wording.letter().map(Object::toString).orElse(""),
                        wording.attached().toString(),
                        warnings.toString(),
                        dispatches(letters)));
    }

    private static String dispatches(List<Contact> letters) {
        return letters.stream().map(Contact::dispatch).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static Preview preview(
            Form form, Look<?> look, Wording wording, List<Warning> warnings, Optional<EffectKey> closes, String seen) {
        return new Preview(
                form,
                look.label(),
                look.customer(),
                wording.mail(),
                wording.letter(),
                wording.attached(),
                wording.words(),
                wording.findings(),
                warnings,
                closes,
                seen);
    }
}
