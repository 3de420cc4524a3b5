package io.napomni.testkit.fake.bitrix24.page;

import io.napomni.testkit.fake.bitrix24.data.PortalTime;
import io.napomni.testkit.fake.bitrix24.recording.RecordedRequest;
import io.napomni.testkit.fake.bitrix24.wire.BatchCommand;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last requests, the newest first. */
final class RequestsRoom {
    private static final int LAST = 100;
    private static final int LONGEST = 4000;

    private RequestsRoom() {}

    static Html html(Ask ask) {
        return Html.tag(
                "section",
                Html.styled(
                        "p",
                        "faint",
                        ask.text("requests.note", ask.view().recorder().httpCount(), LAST)),
                table(ask, LAST));
    }

    /** So many of them at most. */
    static Html table(Ask ask, int most) {
        Table table = new Table(
                "№", ask.say("time"), ask.say("method"), ask.say("commands"), ask.say("status"), ask.say("seconds"));
        List<RecordedRequest> all = ask.view().recorder().requests();
        for (int at = all.size() - 1; at >= Math.max(0, all.size() - most); at--) {
            RecordedRequest request = all.get(at);
            table.row(
                    Html.text(request.asked().number()),
                    ask.when(PortalTime.at(request.ended().at())),
                    method(request),
                    commands(request),
                    status(ask, request),
                    Html.text(request.ended()
                            .seconds()
                            .map(seconds -> String.format(Locale.ROOT, "%.3f", seconds))
                            .orElse("")));
        }
        return table.or(ask.say("requests.none"));
    }

    private static Html method(RecordedRequest request) {
        String question = request.question();
        String cut = question.length() > LONGEST ? question.substring(0, LONGEST) + "…" : question;
        String method = request.method().isEmpty() ? "—" : request.method();
        return Html.tag(
                "details",
                Html.tag("summary", Html.text(request.asked().verb() + " " + method)),
                Html.tag("pre", Html.text(cut)));
    }

    private static Html commands(RecordedRequest request) {
        Map<String, Long> counted = request.asked().commands().stream()
                .collect(Collectors.groupingBy(BatchCommand::method, TreeMap::new, Collectors.counting()));
        return Html.between(
                ", ",
                counted.entrySet().stream()
                        .map(entry -> Html.text(entry.getKey() + " × " + entry.getValue()))
                        .toList());
    }

    private static Html status(Ask ask, RecordedRequest request) {
        boolean bad = request.status() >= 400 || request.status() == 0;
        String shown = request.status() == 0 ? ask.say("status.none") : Integer.toString(request.status());
        int failed = request.ended().failedCommands();
        return Html.all(
                Html.styled("span", bad ? "stage bad" : "stage good", Html.text(shown)),
                Html.text(" " + request.ended().error()),
                failed == 0 ? Html.NONE : Html.styled("span", "stage bad", ask.text("failed", failed)));
    }
}
