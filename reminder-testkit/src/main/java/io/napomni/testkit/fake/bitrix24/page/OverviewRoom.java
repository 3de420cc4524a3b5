package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.limit.Limits;
import io.napomni.testkit.fake.bitrix24.limit.OperatingMode;

/** Where the portal is, how much it holds, how full its bucket is, what was asked last. */
final class OverviewRoom {
    /** A bucket that holds more than this has no limit that anybody would meet. */
    private static final int ENDLESS = 1_000_000;

    private static final int LAST = 10;

    private OverviewRoom() {}

    static Html html(Ask ask) {
        return Html.all(
                address(ask),
                cards(ask),
                Frame.section(ask.say("limits"), limits(ask)),
                Frame.section(ask.say("last", LAST), RequestsRoom.table(ask, LAST)));
    }

    private static Html address(Ask ask) {
        String webhook = ask.view().webhook().get().toString();
        return Frame.section(
                ask.say("webhook"),
                Html.styled("p", "faint", ask.text("webhook.note")),
                Html.styled("code", "copy", Html.text(webhook)),
                Html.styled("p", "faint", ask.text("try")),
                Html.styled(
                        "code",
                        "copy",
                        Html.text("curl -g '" + webhook + "crm.item.list?entityTypeId=2&select[]=title'")));
    }

    private static Html cards(Ask ask) {
        PortalData data = ask.view().data();
        return Html.styled(
                "div",
                "cards",
                card(ask, "/deals", data.deals().size()),
                card(
                        ask,
                        "/tasks",
                        data.written().tasks().size() + data.written().todos().size()),
                card(ask, "/comments", data.written().comments().size()),
                card(ask, "/notifications", data.written().notifications().size()),
                card(ask, "/requests", ask.view().recorder().httpCount()));
    }

    private static Html card(Ask ask, String path, long number) {
        return Html.link(ask.link(path), Html.tag("b", Html.text(number)), Html.tag("span", ask.text("title." + path)));
    }

    private static Html limits(Ask ask) {
        Limits limits = ask.view().limits();
        Html bucket = limits.burst() > ENDLESS
                ? Html.tag("p", ask.text("limits.none"))
                : bucket(ask, limits, ask.view().level().getAsLong());
        boolean metered = limits.operatingMode() != OperatingMode.OFF;
        Html operating =
                metered ? ask.text("operating.on", limits.operatingLimit().toSeconds()) : ask.text("operating.off");
        return Html.all(
                bucket,
                Html.tag("p", operating),
                Html.tag("p", ask.text("refused", ask.view().refused().getAsLong())));
    }

    private static Html bucket(Ask ask, Limits limits, long level) {
        String meter = "<meter" + Html.attribute("max", Integer.toString(limits.burst()))
                + Html.attribute("high", Integer.toString(limits.burst() * 4 / 5))
                + Html.attribute("value", Long.toString(level)) + "></meter>";
        return Html.tag("p", new Html(meter), ask.text("bucket", level, limits.burst(), limits.leak()));
    }
}
