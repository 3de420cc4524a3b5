package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.fault.Delivery;
import io.napomni.testkit.fake.bitrix24.fault.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a portal. It changes nothing in the portal's data, and is shown only to a browser that asked for this machine by name: a page of somebody else cannot read it by having
 * its own name point here.
 */
public final class PortalPage {
    private static final Pattern DEAL = Pattern.compile("/deals/(\\d{1,15})");
    private static final Pattern CARD = Pattern.compile("/crm/deal/details/(\\d{1,15})/?");
    private static final String ICON = "/favicon.ico";

    private static final Map<String, Function<Ask, Html>> ROOMS = Map.of(
            "/", OverviewRoom::html,
            "/deals", DealsRoom::html,
            "/stages", StagesRoom::html,
            "/tasks", TasksRoom::html,
            "/comments", CommentsRoom::html,
            "/notifications", NotificationsRoom::html,
            "/requests", RequestsRoom::html);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", Reply.HTML,
            "Content-Security-Policy", Frame.POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final PortalView view;

    /** The page of what is seen there. */
    public PortalPage(PortalView view) {
        this.view = view;
    }

    /** Whether this path is one of the page and not of the portal's API. */
    public static boolean shows(String path) {
        return ROOMS.containsKey(path)
                || path.equals(ICON)
                || DEAL.matcher(path).matches()
                || CARD.matcher(path).matches();
    }

    /** The answer: 200 and the page, 403 for a foreign host name, 404 for a deal that is not there, 405 for anything but reading. */
    public Reply answer(PageRequest request) {
        if (!request.isForThisMachine()) {
            return reply(403, "The page of the fake portal answers to 127.0.0.1 and localhost only.");
        }
        if (!request.isReading()) {
            return reply(405, "The page of the fake portal can only be read.").withHeader("Allow", "GET");
        }
        Ask ask = Ask.of(view, request);
        Matcher card = CARD.matcher(request.path());
        return card.matches() ? card(ask, card.group(1)) : room(ask);
    }

    private static Reply card(Ask ask, String id) {
        return ask.view()
                .data()
                .deals()
                .find(Long.parseLong(id))
                .map(found -> new CardRoom(ask, found))
                .map(room -> reply(200, room.page()).withHeader("Content-Security-Policy", room.policy()))
                .orElseGet(() -> reply(404, "Not found."));
    }

    private static Reply room(Ask ask) {
        return shown(ask).map(page -> reply(200, page)).orElseGet(() -> reply(404, "Not found."));
    }

    private static Optional<String> shown(Ask ask) {
        String path = ask.request().path();
        Matcher deal = DEAL.matcher(path);
        if (deal.matches()) {
            return ask.view()
                    .data()
                    .deals()
                    .find(Long.parseLong(deal.group(1)))
                    .map(found -> Frame.page(ask, found.text("title"), new DealRoom(ask, found).html()));
        }
        return Optional.ofNullable(ROOMS.get(path))
                .map(room -> Frame.page(ask, ask.say("title." + path), room.apply(ask)));
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, HEADERS, body, 0, Delivery.WHOLE, Duration.ZERO);
    }
}
