package io.napomni.onec.wire;

/** What kind of answer must come: web servers send pages for people, with status 200 too. */
enum Expected {
    ROWS("application/json"),
    NUMBER("text/plain, application/json, */*"),
    SCHEMA("application/xml");

    private final String accept;

    Expected(String accept) {
        this.accept = accept;
    }

    String accept() {
        return accept;
    }

    /** @param start in small letters */
    boolean begins(String start) {
        return switch (this) {
            case ROWS -> start.startsWith("{");
            case NUMBER -> !start.isEmpty() && Character.isDigit(start.charAt(0));
            case SCHEMA -> start.startsWith("<?xml") || start.startsWith("<edmx");
        };
    }
}
