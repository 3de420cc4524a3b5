package io.napomni.template.syntax;

import java.util.List;

/** A piece of a parsed template; {@code at} is its offset in the source. */
public sealed interface Node {

    /** Shows this piece to the reader that fits it. */
    void accept(Reader reader);

    /** One question asked of a whole template. */
    interface Reader {

        void text(Text text);

        void value(Value value);

        void call(Call call);

        void block(Block block);

        default void readAll(List<Node> nodes) {
            nodes.forEach(node -> node.accept(this));
        }
    }

    /** What stands there as it is. */
    record Text(String text, int at) implements Node {
        @Override
        public void accept(Reader reader) {
            reader.text(this);
        }
    }

    /** {@code {{name}}}. */
    record Value(VariablePath path, int at) implements Node {
        @Override
        public void accept(Reader reader) {
            reader.value(this);
        }
    }

    /** {@code {{helper argument "words"}}}. */
    record Call(Helping helper, List<Argument> arguments, int at) implements Node {
        @Override
        public void accept(Reader reader) {
            reader.call(this);
        }
    }

    /** {@code {{#if name}}…{{else}}…{{/if}}}. */
    record Block(Blocking helper, List<VariablePath> paths, List<Node> body, List<Node> otherwise, int at)
            implements Node {
        @Override
        public void accept(Reader reader) {
            reader.block(this);
        }
    }
}
