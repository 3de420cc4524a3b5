package io.napomni.testkit.fake.bitrix24.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of HTML. Texts get in escaped only, so that nothing which a client wrote can become markup. */
record Html(String markup) {
    static final Html NONE = new Html("");

    /** Text that stays text. */
    static Html text(Object raw) {
        return new Html(raw.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Html tag(String name, Html... inner) {
        return new Html("<" + name + ">" + all(inner).markup + "</" + name + ">");
    }

    /** An element with a class. */
    static Html styled(String name, String style, Html... inner) {
        return new Html("<" + name + attribute("class", style) + ">" + all(inner).markup + "</" + name + ">");
    }

    static Html link(String to, Html... inner) {
        return new Html("<a" + attribute("href", to) + ">" + all(inner).markup + "</a>");
    }

    /** A link to where the reader is already. */
    static Html current(String to, Html... inner) {
        return new Html("<a aria-current=\"page\"" + attribute("href", to) + ">" + all(inner).markup + "</a>");
    }

    static Html all(Html... parts) {
        return new Html(Stream.of(parts).map(Html::markup).collect(Collectors.joining()));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    static Html between(String separator, List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(text(separator).markup)));
    }

    /** A name and a value as they stand in a tag. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + text(value).markup + "\"";
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }
}
