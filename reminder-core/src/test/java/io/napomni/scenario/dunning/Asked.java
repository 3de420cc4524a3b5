package io.napomni.scenario.dunning;

import io.napomni.action.EffectKey;
import io.napomni.action.SendMail;
import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.calendar.WorkCalendar;
import io.napomni.decision.Decide;
import io.napomni.decision.Judging;
import io.napomni.decision.Proposal;
import io.napomni.decision.UseCase;
import io.napomni.past.EffectState;
import io.napomni.past.Hold;
import io.napomni.past.PastEffect;
import io.napomni.past.PastView;
import io.napomni.policy.ContactPolicy;
import io.napomni.rule.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the dunning use-case in one line. */
final class Asked {

    static final WorkCalendar RUSSIA = RussianWorkCalendar.standard();
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final DunningTerms PRESET =
            DunningTerms.unpaidOrders("ООО «Северный склад»", RUSSIAN, LocalDate.parse("2025-10-30"), RUSSIA);

    private Asked() {}

    /** Code of the reason, or the stages that were reached. */
    static String verdict(DunningTerms terms, String today, SampleInvoice invoice) {
        Verdict verdict = DunningRules.unpaid(terms).on(LocalDate.parse(today)).judge(invoice.fact());
        if (verdict instanceof Verdict.Due due) {
            return "due: "
                    + String.join(
                            " ", due.reached().stream().map(one -> one.stage()).toList());
        }
        return verdict instanceof Verdict.NotDue not
                ? not.why().code()
                : "undecidable: " + ((Verdict.Undecidable) verdict).why().code();
    }

    static String verdict(String today, SampleInvoice invoice) {
        return verdict(PRESET, today, invoice);
    }

    static Proposal propose(DunningTerms terms, String today, PastView past, SampleInvoice... invoices) {
        return propose(terms, today, past, List.of(), invoices);
    }

    static Proposal propose(
            DunningTerms terms, String today, PastView past, List<Hold> holds, SampleInvoice... invoices) {
        LocalDate day = LocalDate.parse(today);
        UseCase<DunningFact> useCase = DunningReminders.of(terms);
        Judging<DunningFact> judging = useCase.on(day);
        Stream.of(invoices).map(SampleInvoice::fact).forEach(judging);
        return new Decide(ContactPolicy.none()).on(day, List.of(judging), past, holds);
    }

    static Proposal propose(DunningTerms terms, String today, SampleInvoice... invoices) {
        return propose(terms, today, PastView.EMPTY, invoices);
    }

    /** What was done on which day, by its key. */
    static PastView past(Map<String, String> done) {
        Map<EffectKey, PastEffect> effects = new HashMap<>();
        done.forEach((text, day) -> {
            EffectKey key = EffectKey.parse(text);
            effects.put(
                    key, new PastEffect(key, EffectState.DONE, Optional.of(LocalDate.parse(day)), Optional.empty()));
        });
        return new PastView(effects, Map.of(), Map.of());
    }

    static Map<String, String> with(Map<String, String> done, String key, String day) {
        Map<String, String> more = new HashMap<>(done);
        more.put(key, day);
        return more;
    }

    static List<String> keys(Proposal proposal) {
        return proposal.reminders().stream()
                .flatMap(reminder -> reminder.keys().stream())
                .map(Object::toString)
                .toList();
    }

    static List<String> reasons(Proposal proposal) {
        return proposal.setAside().stream()
                .map(aside -> aside.step() + ": " + aside.why().code())
                .toList();
    }

    static SendMail mail(Proposal proposal) {
        return (SendMail) proposal.reminders().get(0).action();
    }
}
