package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.Item;
import io.napomni.testkit.fake.bitrix24.event.PlacementPost;
import io.napomni.testkit.fake.bitrix24.people.PortalUser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The card of one deal as a manager has it open: the pages of applications in frames, into which a form is posted as the
 * real portal does, and below them what happened to the deal.
 */
final class CardRoom {
    private static final String TAB = "CRM_DEAL_DETAIL_TAB";
    private static final String USER = "user";

    /** The only script of all pages: each form of a tab goes into its frame by itself. */
    private static final String SCRIPT =
            "for (const form of document.querySelectorAll('form[target]')) { form.submit(); }";

    private final Ask ask;
    private final Item deal;
    private final long userId;
    private final List<PlacementPost> tabs;

    CardRoom(Ask ask, Item deal) {
        this.ask = ask;
        this.deal = deal;
        this.userId = ask.request().number(USER, ask.view().owner());
        this.tabs = ask.view().tabs().of(TAB, deal.id(), ask.words().language().code(), userId);
    }

    String page() {
        Html script = tabs.isEmpty() ? Html.NONE : new Html("<script>" + SCRIPT + "</script>");
        return Frame.page(
                ask, deal.text("title"), Html.all(whose(), Html.all(frames()), new DealRoom(ask, deal).html(), script));
    }

    /** Allows the frames of these tabs and forms into them, and the one script. */
    String policy() {
        String origins = tabs.stream().map(PlacementPost::origin).distinct().collect(Collectors.joining(" "));
        return tabs.isEmpty()
                ? Frame.POLICY
                : Frame.POLICY.replace("form-action 'none'", "form-action " + origins) + "; frame-src " + origins
                        + "; script-src 'sha256-" + Frame.hash(SCRIPT) + "'";
    }

    /** Whoever works at the portal can be played. */
    private Html whose() {
        List<Html> users = ask.view().data().users().values().stream()
                .filter(PortalUser::active)
                .limit(20)
                .map(user -> Frame.choice(
                        ask.here(USER, Long.toString(user.id())), user.id() == userId, new Names(ask).user(user.id())))
                .toList();
        return Html.all(Html.tag("p", ask.text("card.user")), Html.styled("div", "chips", Html.all(users)));
    }

    private List<Html> frames() {
        List<Html> frames = new ArrayList<>();
        for (PlacementPost tab : tabs) {
            String name = "tab" + frames.size();
            frames.add(Frame.section(tab.title(), form(tab, name), frame(tab, name)));
        }
        return frames.isEmpty() ? List.of(Html.tag("p", ask.text("card.none"))) : frames;
    }

    private Html form(PlacementPost tab, String name) {
        String fields = tab.fields().entrySet().stream()
                .map(field -> "<input type=\"hidden\"" + Html.attribute("name", field.getKey())
                        + Html.attribute("value", field.getValue()) + ">")
                .collect(Collectors.joining());
        return new Html("<form method=\"post\"" + Html.attribute("action", tab.address())
                + Html.attribute("target", name) + ">" + fields + "<button>"
                + ask.text("card.open").markup() + "</button></form>");
    }

    private static Html frame(PlacementPost tab, String name) {
        return new Html("<iframe" + Html.attribute("name", name) + Html.attribute("title", tab.title()) + "></iframe>");
    }
}
