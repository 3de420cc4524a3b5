package io.napomni.template.syntax;

import java.util.ArrayList;
import java.util.List;

/** A block whose end has not been read yet. */
final class OpenBlock {

    private final Blocking helper;
    private final List<VariablePath> paths;
    private final int at;
    private final boolean chained;
    private final List<Node> body = new ArrayList<>();
    private final List<Node> otherwise = new ArrayList<>();
    private List<Node> current = body;

    /** @param chained whether it began as {@code {{else if}}} and ends with the block around it */
    OpenBlock(Blocking helper, List<VariablePath> paths, int at, boolean chained) {
        this.helper = helper;
        this.paths = paths;
        this.at = at;
        this.chained = chained;
    }

    int at() {
        return at;
    }

    boolean chained() {
        return chained;
    }

    String word() {
        return helper.word();
    }

    /** Where the next node goes. */
    List<Node> current() {
        return current;
    }

    /** False if it has an {@code {{else}}} already. */
    boolean startOtherwise() {
        boolean first = current == body;
        current = otherwise;
        return first;
    }

    Node.Block close() {
        return new Node.Block(helper, paths, List.copyOf(body), List.copyOf(otherwise), at);
    }
}
