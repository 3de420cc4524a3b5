package io.napomni.template.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a template into nodes. What it does not know it refuses, so Handlebars never sees more than what was checked. */
public final class TemplateParser {

    private final Source source;
    private final TagReader tags;
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private final List<Node> whole = new ArrayList<>();

    private TemplateParser(Source source) {
        this.source = source;
        this.tags = new TagReader(source);
    }

    /** @throws io.napomni.port.TemplateException on the first thing that cannot be read */
    public static List<Node> parse(Source source) {
        if (source.text().length() > Limits.SOURCE) {
            throw source.wrong(0, "the template is longer than " + Limits.SOURCE + " characters");
        }
        List<Piece> pieces = Scanner.scan(source);
        if (pieces.stream().filter(piece -> !piece.isText()).count() > Limits.TAGS) {
            throw source.wrong(0, "the template has more than " + Limits.TAGS + " tags");
        }
        return new TemplateParser(source).read(Lines.tidy(source, pieces));
    }

    private List<Node> read(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case TEXT -> add(new Node.Text(piece.content(), piece.at()));
                case TAG -> tag(piece);
                case COMMENT -> {}
            }
        }
        if (!open.isEmpty()) {
            OpenBlock block = open.peek();
            throw source.wrong(block.at(), "{{#" + block.word() + "}} is never closed");
        }
        return whole;
    }

    private void add(Node node) {
        (open.isEmpty() ? whole : open.peek().current()).add(node);
    }

    private void tag(Piece tag) {
        String content = tag.content();
        if (content.startsWith("#")) {
            push(tags.block(content.substring(1), tag.at(), false));
        } else if (content.startsWith("/")) {
            close(content.substring(1).strip(), tag.at());
        } else if (content.equals("else")) {
            otherwise(tag.at());
        } else if (content.startsWith("else ")) {
            otherwise(tag.at());
            push(tags.block(content.substring("else ".length()), tag.at(), true));
        } else {
            add(tags.value(content, tag.at()));
        }
    }

    private void push(OpenBlock block) {
        if (open.size() >= Limits.DEPTH) {
            throw source.wrong(block.at(), "blocks are nested deeper than " + Limits.DEPTH);
        }
        open.push(block);
    }

    private void otherwise(int at) {
        if (open.isEmpty() || !open.peek().startOtherwise()) {
            throw source.wrong(at, "{{else}} belongs to no block");
        }
    }

    /** Also closes every {@code {{else if}}} of the block. */
    private void close(String word, int at) {
        boolean chained = true;
        while (chained) {
            if (open.isEmpty()) {
                throw source.wrong(at, "{{/" + word + "}} closes nothing");
            }
            OpenBlock block = open.pop();
            chained = block.chained();
            if (!chained && !block.word().equals(word)) {
                throw source.wrong(at, "{{/" + word + "}} stands where {{/" + block.word() + "}} is expected");
            }
            add(block.close());
        }
    }
}
