package io.napomni.onec.query;

/** Which sets the base publishes: rows of {@code name} and {@code url}. */
public record SetList() implements Question {
    @Override
    public Resource resource() {
        return new Resource("", Options.rows().text(), "the list of sets");
    }
}
