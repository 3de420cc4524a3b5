package io.napomni.web.manual;

import io.napomni.action.SendMail;
import io.napomni.port.AttachedFile;
import io.napomni.port.Rendered;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Warning;
import io.napomni.run.manual.WarningWords;
import io.napomni.template.edit.Edit;
import io.napomni.template.edit.EditFinding;
import io.napomni.template.edit.EditFinding.Part;
import io.napomni.web.WebResponse;
import io.napomni.web.guard.StrictHeaders;
import io.napomni.web.page.LetterFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The letter as its customer will read it, all that speaks against it, and the form that sends it. */
record Looking(WritingDesk desk) {

    /** What a page says beside the letter. */
    enum Notice {
        /** Something differs from what was looked at. */
        CHANGED,
        /** The form was too old to send. */
        AGAIN,
        NO_REASON,
        LONG_REASON
    }

    private static final int FINDINGS = 10;

    /** @param nonce of the form */
    WebResponse page(Asked asked, int status, Preview preview, Typed typed, String nonce, Set<Notice> notices) {
        Map<String, Object> model = new TreeMap<>();
        LetterChoice letter = preview.form().letter();
        model.put("label", Pieces.clip(preview.label()));
        model.put("scenario", desk.scenario(asked, letter));
        WritingDesk.stage(letter).ifPresent(stage -> model.put("stage", stage));
        model.put("code", Letters.code(letter));
        model.put("nonce", nonce);
        model.put("seen", preview.seen());
        model.put("was", Shown.of(preview).written());
        model.put("again", notices.contains(Notice.AGAIN));
        model.putAll(against(asked, preview, notices.contains(Notice.CHANGED)));
        model.putAll(envelope(preview));
        model.put("files", !preview.attached().isEmpty());
        model.put("attached", preview.attached().stream().map(Looking::file).toList());
        model.putAll(words(asked, preview));
        model.putAll(reason(preview, typed, notices));
        WebResponse page = desk.page(asked, status, "look", model);
        return preview.letter().map(one -> with(asked, page, one)).orElse(page);
    }

    private static WebResponse with(Asked asked, WebResponse page, Rendered letter) {
        String policy = StrictHeaders.policy(asked.sender().framedBy(), LetterFrame.styles(letter.html()));
        return LetterFrame.in(page, letter.html()).withHeader("Content-Security-Policy", policy);
    }

    private Map<String, Object> against(Asked asked, Preview preview, boolean changed) {
        WarningWords words = desk.said(asked);
        Shown before = changed ? Shown.parse(asked.field("was")) : new Shown(Set.of());
        Map<String, Object> model = new TreeMap<>();
        model.put("changed", changed);
        model.put("newRecipient", before.hasAnotherRecipient(preview));
        model.put("newLetter", before.hasAnotherLetter(preview));
        model.put("newFiles", before.hasOtherFiles(preview));
        model.put("newCloses", before.closesAnother(preview));
        model.put("newElse", changed && before.hasNothingNew(preview));
        model.put(
                "warnings",
                preview.warnings().stream()
                        .map(one -> warning(one, words, before.lacks(one)))
                        .toList());
        model.put("nothing", preview.warnings().isEmpty());
        model.put("stopped", isStopped(preview));
        model.put("closes", preview.closes().isPresent());
        return model;
    }

    private static Map<String, Object> warning(Warning warning, WarningWords words, boolean fresh) {
        return Map.of(
                "words", Pieces.clip(words.of(warning)), "stops", warning.code().isHardStop(), "fresh", fresh);
    }

    /** Own words that are refused can be mended; this cannot. */
    private static boolean isStopped(Preview preview) {
        return preview.warnings().stream().anyMatch(warning -> warning.code().isHardStop())
                || (preview.letter().isEmpty() && preview.findings().isEmpty());
    }

    private static Map<String, Object> envelope(Preview preview) {
        Map<String, Object> model = new TreeMap<>();
        preview.mail().map(SendMail::to).ifPresent(to -> model.put("to", to.value()));
        preview.mail().flatMap(SendMail::replyTo).ifPresent(replyTo -> model.put("replyTo", replyTo.value()));
        String text = preview.letter().map(Rendered::text).orElse("");
        model.put("written", preview.letter().isPresent());
        model.put(
                "heading",
                preview.letter().map(one -> Pieces.clip(one.subject())).orElse(""));
        model.put("lines", Pieces.of(text));
        model.put("cut", text.length() > Pieces.LONGEST);
        return model;
    }

    private static Map<String, Object> file(AttachedFile file) {
        return Map.of("name", Pieces.clip(file.name()), "kilobytes", Long.toString(file.kilobytes()));
    }

    private Map<String, Object> words(Asked asked, Preview preview) {
        boolean own = preview.form().edit().isPresent();
        // Of a template's letter that is cut, what comes back would be own words that nobody has written.
        Optional<Edit> words = preview.words().filter(any -> !isStopped(preview) && (own || !Typed.isCut(any)));
        Edit shown = words.orElseGet(() -> new Edit("", ""));
        Map<String, Object> model = new TreeMap<>();
        model.put("editable", words.isPresent());
        model.put("own", own);
        model.put("refused", !preview.findings().isEmpty());
        model.put("given", own ? "" : Shown.of(shown));
        model.put("subject", Typed.subject(shown));
        model.put("text", Pieces.of(shown.text()));
        model.put("textCut", Typed.isCut(shown));
        model.put("subjectWrong", findings(asked, preview, Part.SUBJECT));
        model.put("textWrong", findings(asked, preview, Part.TEXT));
        return model;
    }

    private List<Map<String, Object>> findings(Asked asked, Preview preview, Part part) {
        WarningWords words = desk.said(asked);
        return preview.findings().stream()
                .filter(finding -> finding.part() == part)
                .limit(FINDINGS)
                .map((EditFinding finding) -> Map.<String, Object>of("words", Pieces.clip(words.of(finding))))
                .toList();
    }

    private static Map<String, Object> reason(Preview preview, Typed typed, Set<Notice> notices) {
        boolean sendable = !preview.isStopped();
        return Map.of(
                "sendable", sendable,
                "needsReason", sendable && preview.needsReason(),
                "reason", Pieces.clip(typed.reason()),
                "noReason", notices.contains(Notice.NO_REASON),
                "longReason", notices.contains(Notice.LONG_REASON));
    }
}
