package io.napomni.web.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.action.SendMail;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Warning;
import io.napomni.template.edit.Edit;
import io.napomni.template.wording.Escaping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody has looked at, as short marks that a form carries: only for saying what is new. What may be sent is
 * decided by {@link Preview#seen()}.
 *
 * @param marks empty if nothing was looked at yet
 */
record Shown(Set<String> marks) {

    private static final int BYTES = 8;
    private static final int MOST = 60;

    static Shown of(Preview preview) {
        Set<String> marks = new TreeSet<>();
        marks.add(recipient(preview));
        marks.add(letter(preview));
        marks.add(files(preview));
        marks.add(closes(preview));
        preview.warnings().forEach(warning -> marks.add(warning(warning)));
        return new Shown(marks);
    }

    static Shown parse(String written) {
        List<String> marks = Arrays.asList(written.split("~", MOST));
        return new Shown(written.isEmpty() ? Set.of() : new TreeSet<>(marks));
    }

    String written() {
        return String.join("~", marks);
    }

    boolean hasAnotherRecipient(Preview now) {
        return isNew(recipient(now));
    }

    boolean hasAnotherLetter(Preview now) {
        return isNew(letter(now));
    }

    boolean hasOtherFiles(Preview now) {
        return isNew(files(now));
    }

    boolean closesAnother(Preview now) {
        return isNew(closes(now));
    }

    boolean lacks(Warning warning) {
        return isNew(warning(warning));
    }

    /** What differs is nothing that the page names, for example one more letter of the same day. */
    boolean hasNothingNew(Preview now) {
        return of(now).marks.stream().noneMatch(this::isNew);
    }

    private boolean isNew(String mark) {
        return !marks.isEmpty() && !marks.contains(mark);
    }

    private static String recipient(Preview preview) {
        return mark("to", preview.mail().map(SendMail::to).toString());
    }

    private static String letter(Preview preview) {
        return mark("letter", preview.letter().map(Object::toString).orElse(""));
    }

    private static String files(Preview preview) {
        return mark("files", preview.attached().toString());
    }

    private static String closes(Preview preview) {
        return mark("closes", preview.closes().toString());
    }

    private static String warning(Warning warning) {
        return mark("warning", warning.toString());
    }

    /** Of words as a browser brings them back unchanged: without signs that no page shows, or blanks around them. */
    static String of(Edit words) {
        return mark("words", plain(words.subject()), plain(words.text()));
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c != '\n' && Escaping.isControl(c)) {
                plain.setCharAt(at, ' ');
            }
        }
        return plain.toString().strip();
    }

    private static String mark(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
