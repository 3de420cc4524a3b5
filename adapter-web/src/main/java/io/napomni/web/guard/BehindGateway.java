package io.napomni.web.guard;

import io.napomni.web.Page;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out who really asks, where gateways pass requests on. Only gateways that are named are believed: anybody else
 * could write the header himself, and take another's turn or hide his own.
 *
 * <p>Each gateway adds to {@code X-Forwarded-For} whom it heard, so it is read from its end.
 */
public final class BehindGateway implements Page {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final Set<String> gateways;
    private final Page page;

    /**
     * Around a page.
     *
     * @param gateways addresses of one's own gateways, for example {@code 127.0.0.1}; none if there is no gateway
     */
    public BehindGateway(Set<String> gateways, Page page) {
        this.gateways = Set.copyOf(gateways);
        this.page = page;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        return page.handle(request.withFrom(visitor(request)));
    }

    private String visitor(WebRequest request) {
        List<String> way = new ArrayList<>();
        for (String line : request.headers().getOrDefault("x-forwarded-for", List.of())) {
            way.addAll(List.of(line.split(",", -1)));
        }
        String from = request.from();
        while (gateways.contains(from) && !way.isEmpty()) {
            String before = way.remove(way.size() - 1).strip();
            if (!ADDRESS.matcher(before).matches()) {
                return from;
            }
            from = before;
        }
        return from;
    }
}
