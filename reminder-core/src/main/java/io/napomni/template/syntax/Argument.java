package io.napomni.template.syntax;

/** What a tag is given: a path into the model, or words in quotes. */
public sealed interface Argument permits VariablePath, Argument.Words {

    /** As Handlebars reads it. */
    String canonical();

    /** Words in quotes; they hold no quote, brace or backslash. */
    record Words(String words) implements Argument {
        @Override
        public String canonical() {
            return '"' + words + '"';
        }
    }
}
