package io.napomni.browser.hostile;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shows the office's page NAME with the value number N at {@code /NAME/N}. By one thread at a time. */
final class OfficePages implements Page {

    private final List<String> values;
    private final Map<String, String> answered = new TreeMap<>();
    private Optional<Shown> last = Optional.empty();

    private record Shown(String value, HostileOffice office) {}

    OfficePages(List<String> values) {
        this.values = values;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        String[] path = request.path().split("/", -1);
        if (path.length != 3 || !path[2].matches("[0-9]{1,5}")) {
            return WebResponse.text(404, "Not found.");
        }
        WebResponse page = of(values.get(Integer.parseInt(path[2]))).page(path[1]);
        answered.put(path[1], page.status() + " " + page.body().contains("<h1>"));
        return page;
    }

    private HostileOffice of(String value) {
        Shown shown = last.filter(one -> one.value().equals(value))
                .orElseGet(() -> new Shown(value, new HostileOffice(value)));
        last = Optional.of(shown);
        return shown.office();
    }

    /** By the name of a page, what it answered last. */
    Map<String, String> answered() {
        return Map.copyOf(answered);
    }
}
