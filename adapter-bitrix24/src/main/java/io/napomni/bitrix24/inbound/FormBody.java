package io.napomni.bitrix24.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a call from outside, nested by the brackets of their names: {@code data[FIELDS][ID]=7}. Reading
 * takes bounded time and memory whatever comes: 256 KB, 1000 parameters, 8 levels. Immutable; the text form shows no
 * content.
 */
public final class FormBody {
    /** The longest body that is read. */
    public static final int MOST_BYTES = 256 << 10;

    private static final FormTree NOTHING = new FormTree();

    private final FormTree tree;

    private FormBody(FormTree tree) {
        this.tree = tree;
    }

    /** Reads a body that has come already. */
    public static Received<FormBody> read(byte[] body) {
        return read("", body);
    }

    /** Reads a query string, without its question mark, and a body; of equal names that of the body counts. */
    public static Received<FormBody> read(String query, byte[] body) {
        if (body.length > MOST_BYTES || query.length() > MOST_BYTES) {
            return new Received.Refused<>(Refusal.TOO_LARGE);
        }
        FormParser parser = new FormParser();
        String queryBytes = new String(query.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return parser.add(queryBytes)
                .or(() -> parser.add(new String(body, StandardCharsets.ISO_8859_1)))
                .<Received<FormBody>>map(Received.Refused::new)
                .orElseGet(() -> new Received.Accepted<>(new FormBody(parser.root())));
    }

    /** Reads a body as it comes, and no more of it than is allowed; the stream stays open. */
    public static Received<FormBody> read(String query, InputStream body) {
        try {
            return read(query, body.readNBytes(MOST_BYTES + 1));
        } catch (IOException brokenOff) {
            return new Received.Refused<>(Refusal.BROKEN_OFF);
        }
    }

    /** What stands below a name; an empty form if nothing does. */
    public FormBody at(String... path) {
        FormTree at = tree;
        for (String step : path) {
            at = at.below().getOrDefault(step, NOTHING);
        }
        return new FormBody(at);
    }

    /** The text under a name; empty if there is none, or a blank one. */
    public Optional<String> text(String... path) {
        return at(path).tree.text().map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The text under a name, or the texts of a list there, in order; without blank ones. */
    public List<String> texts(String... path) {
        FormBody there = at(path);
        List<String> texts = new ArrayList<>(there.text().stream().toList());
        there.names().forEach(name -> there.text(name).ifPresent(texts::add));
        return texts;
    }

    /** The names on this level, in the order in which they first came. */
    public Set<String> names() {
        return Collections.unmodifiableSet(tree.below().keySet());
    }

    /** Without content: calls hold tokens and personal data. */
    @Override
    public String toString() {
        return "FormBody(" + tree.below().size() + " names)";
    }
}
