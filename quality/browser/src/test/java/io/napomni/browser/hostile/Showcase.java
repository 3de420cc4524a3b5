package io.napomni.browser.hostile;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the page NAME with the value number N at {@code /NAME/N}; at {@code /raw/N} one that escapes nothing. */
final class Showcase implements Page {

    private final List<String> values;
    private final Function<String, Named> made;
    private final Map<String, String> heading = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Shown> last = new AtomicReference<>();

    /** Pages by their names. */
    @FunctionalInterface
    interface Named {
        WebResponse page(String name);
    }

    /** The pages that were made with a value. */
    private record Shown(String value, Named pages) {}

    /** @param made pages with a value in every variable */
    Showcase(List<String> values, Function<String, Named> made) {
        this.values = values;
        this.made = made;
    }

    static Showcase ofCustomers(List<String> values) {
        return new Showcase(values, value -> new CustomersPages(value)::page);
    }

    static Showcase ofTheOffice(List<String> values) {
        return new Showcase(values, value -> new HostileOffice(value)::page);
    }

    @Override
    public WebResponse handle(WebRequest request) {
        String[] path = request.path().split("/", -1);
        if (path.length != 3 || !path[2].matches("[0-9]{1,5}")) {
            return WebResponse.text(404, "Not found.");
        }
        String value = values.get(Integer.parseInt(path[2]));
        WebResponse page = path[1].equals("raw") ? raw(value) : of(value).page(path[1]);
        heading.put(path[1], page.status() + " " + page.body().contains("<main"));
        return page;
    }

    private Named of(String value) {
        Shown shown = last.get();
        if (shown == null || !shown.value().equals(value)) {
            shown = new Shown(value, made.apply(value));
            last.set(shown);
        }
        return shown.pages();
    }

    /** By the name of a page, what it answered last. */
    Map<String, String> answered() {
        return Map.copyOf(heading);
    }

    private static WebResponse raw(String value) {
        return WebResponse.html(
                        200,
                        "<!DOCTYPE html><title>x</title><main>" + value + "</main><input value=\"" + value
                                + "\"><a href=\"" + value + "\">x</a>")
                .withHeader("Content-Security-Policy", "default-src 'none'");
    }
}
