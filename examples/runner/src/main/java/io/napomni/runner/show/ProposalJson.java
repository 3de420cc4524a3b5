package io.napomni.runner.show;

import io.napomni.action.SendMail;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A proposal for machines. */
public final class ProposalJson {

    private ProposalJson() {}

    /** Prints it. */
    public static void print(Screen screen, Proposal proposal) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("today", proposal.today().toString());
        document.put("outside", proposal.outside());
        document.put("counts", ReportJson.counts(proposal.counts()));
        document.put(
                "undecidable",
                proposal.doubtful().stream().map(ReportJson::doubtful).toList());
        document.put("leftOut", ReportJson.leftOut(proposal.leftOut()));
        document.put(
                "reminders",
                proposal.reminders().stream().map(ProposalJson::reminder).toList());
        document.put(
                "setAside",
                proposal.setAside().stream().map(ProposalJson::aside).toList());
        Json.print(screen, document);
    }

    private static Map<String, Object> reminder(Reminder reminder) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("keys", reminder.keys().stream().map(Object::toString).toList());
        one.put("label", reminder.label());
        one.put("customer", reminder.customer().toString());
        if (reminder.action() instanceof SendMail mail) {
            one.put("to", mail.to().value());
        }
        return one;
    }

    private static Map<String, Object> aside(SetAside aside) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", aside.part().key().toString());
        one.put("label", aside.part().label());
        aside.reminder().ifPresent(first -> one.put("reminder", first.toString()));
        one.put("state", aside.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        one.putAll(ReportJson.reason(aside.why()));
        aside.until().ifPresent(day -> one.put("until", day.toString()));
        return one;
    }
}
