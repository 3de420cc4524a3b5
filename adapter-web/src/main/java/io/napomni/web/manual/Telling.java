package io.napomni.web.manual;

import io.napomni.rule.Reason;
import io.napomni.run.manual.Sent;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The last page: what became of the letter. */
record Telling(WritingDesk desk) {

    private static final List<String> ENDS =
            List.of("done", "before", "under-way", "deferred", "rejected", "in-doubt", "gone");

    /** @param sent anything but what shows the letter again */
    WebResponse page(Asked asked, Typed typed, Sent sent) {
        Map<String, Object> model = new TreeMap<>();
        Map<String, Object> is = new TreeMap<>();
        for (String end : ENDS) {
            is.put(end.replace("-", ""), end.equals(sent.word()));
        }
        is.put("closed", sent instanceof Sent.Done done && done.closed());
        model.put("is", is);
        at(asked, sent).ifPresent(at -> model.put("at", at));
        why(sent)
                .map(why -> Pieces.clip(desk.words().reason(why, asked.language())))
                .ifPresent(why -> model.put("why", why));
        model.put("mayLook", sent instanceof Sent.UnderWay || sent instanceof Sent.Deferred);
        model.putAll(carried(asked, typed));
        return desk.page(asked, 200, "sent", model);
    }

    /** What the same form needs to be looked at again, with the words that were taken. */
    static Map<String, Object> carried(Asked asked, Typed typed) {
        Map<String, Object> model = new TreeMap<>();
        model.put("nonce", asked.field("nonce"));
        model.put("code", Pieces.clip(asked.field("letter")));
        model.put("reason", Pieces.clip(typed.reason()));
        typed.edit()
                .filter(words -> !Typed.isCut(words))
                .ifPresent(
                        words -> model.put("own", Map.of("subject", words.subject(), "text", Pieces.of(words.text()))));
        return model;
    }

    private Optional<String> at(Asked asked, Sent sent) {
        if (sent instanceof Sent.Before before) {
            return Optional.of(desk.minute(asked, before.at()));
        }
        return sent instanceof Sent.Deferred deferred
                        && deferred.notBefore().isAfter(desk.clock().instant())
                ? Optional.of(desk.minute(asked, deferred.notBefore()))
                : Optional.empty();
    }

    private static Optional<Reason> why(Sent sent) {
        if (sent instanceof Sent.Deferred deferred) {
            return Optional.of(deferred.why());
        } else if (sent instanceof Sent.Rejected rejected) {
            return Optional.of(rejected.why());
        }
        return sent instanceof Sent.InDoubt doubt ? Optional.of(doubt.why()) : Optional.empty();
    }
}
