package io.napomni.runner.upkeep;

import io.napomni.port.store.HeldItem;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.upkeep.ErasureAct;
import io.napomni.port.upkeep.Kept;
import io.napomni.port.upkeep.Tidied;
import io.napomni.runner.show.HoldView;
import io.napomni.runner.show.RegisterView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything kept of somebody, and acts of erasure, for machines and for the answer to a person. */
public final class KeptJson {

    private KeptJson() {}

    /** All that is kept. */
    public static Map<String, Object> of(Kept kept) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("about", kept.about());
        all.put("at", kept.at().toString());
        all.put("register", RegisterView.json(kept.effects()));
        all.put("attempts", kept.attempts().stream().map(KeptJson::attempt).toList());
        all.put("journal", kept.lines().stream().map(KeptJson::line).toList());
        all.put("holds", kept.holds().stream().map(HoldView::json).toList());
        all.put("approvals", kept.approvals().stream().map(KeptJson::approval).toList());
        all.put("answers", kept.answers().stream().map(AnsweredJson::of).toList());
        return all;
    }

    private static Map<String, Object> attempt(Kept.Attempt attempt) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", attempt.key().toString());
        one.put("day", attempt.day().toString());
        one.put("begunAt", attempt.begunAt().toString());
        one.put("dispatch", attempt.dispatch());
        one.put("contentHash", attempt.contentHash());
        return one;
    }

    private static Map<String, Object> line(JournalEntry line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("at", line.at().toString());
        one.put("what", line.what());
        one.put("about", line.about());
        one.put("by", line.by());
        one.put("detail", line.detail());
        return one;
    }

    private static Map<String, Object> approval(HeldItem item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", item.label());
        one.put("reminder", item.reminder());
        one.put("approved", item.approved());
        return one;
    }

    /** The act, to be filed. */
    public static Map<String, Object> of(ErasureAct act) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pseudonym", act.pseudonym());
        one.put("at", act.at().toString());
        one.put("by", act.by());
        one.put("why", act.why());
        one.put("subjects", act.subjects());
        one.put("register", act.effects());
        one.put("attempts", act.attempts());
        one.put("journal", act.lines());
        one.put("holds", act.holds());
        one.put("approvals", act.approvals());
        one.put("answers", act.answers());
        return one;
    }

    /** How much was tidied away. */
    public static Map<String, Object> of(Tidied tidied) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("register", tidied.register());
        one.put("journal", tidied.journal());
        one.put("runs", tidied.runs());
        one.put("holds", tidied.holds());
        one.put("approvals", tidied.approvals());
        one.put("buckets", tidied.buckets());
        one.put("answers", tidied.answers());
        return one;
    }
}
