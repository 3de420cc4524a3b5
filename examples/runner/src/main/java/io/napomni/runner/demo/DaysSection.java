package io.napomni.runner.demo;

import io.napomni.calendar.RussianWorkCalendar;
import io.napomni.runner.show.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was sent when: a chart of the days, and a table of them. */
final class DaysSection {

    private static final String UNPAID = "demo.unpaid";
    private static final String PAID = "demo.paid";
    private static final int HEIGHT = 180;
    private static final int BAR = 10;
    private static final int LEFT = 34;
    private static final int BOTTOM = 24;

    private final Texts texts;
    private final List<Day> days;
    private final boolean withOneC;
    private final RussianWorkCalendar calendar = RussianWorkCalendar.standard();

    DaysSection(Texts texts, List<Day> days, boolean withOneC) {
        this.texts = texts;
        this.days = days;
        this.withOneC = withOneC;
    }

    String html() {
        return legend() + "<div class=\"chart\">" + chart() + "</div>" + table();
    }

    private String legend() {
        return "<p class=\"legend\"><span class=\"k renewal\"></span>" + Html.text(texts.of("demo.renewals"))
                + "<span class=\"k stock\"></span>" + Html.text(texts.of("demo.stocks"))
                + (withOneC ? "<span class=\"k unpaid\"></span>" + Html.text(texts.of(UNPAID)) : "")
                + "<span class=\"k off\"></span>" + Html.text(texts.of("page.day-off")) + "</p>";
    }

    private String chart() {
        long most = days.stream().mapToLong(Day::letters).max().orElse(1);
        // The first day is far above the others: the scale is made for those, and its bar is cut.
        long usual =
                Math.max(5, days.stream().skip(1).mapToLong(Day::letters).max().orElse(most));
        int width = LEFT + days.size() * (BAR + 2) + 10;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + width + " " + (HEIGHT + BOTTOM) + "\" width=\""
                + width + "\" height=\"" + (HEIGHT + BOTTOM) + "\" role=\"img\">");
        for (long line = 0; line <= usual; line += Math.max(1, usual / 4)) {
            long y = HEIGHT - line * (HEIGHT - 20) / usual;
            svg.append("<line class=\"grid\" x1=\"" + LEFT + "\" x2=\"" + width + "\" y1=\"" + y + "\" y2=\"" + y
                    + "\"/><text x=\"" + (LEFT - 6) + "\" y=\"" + (y + 4) + "\" text-anchor=\"end\">" + line
                    + "</text>");
        }
        for (int at = 0; at < days.size(); at++) {
            bar(svg, days.get(at), LEFT + at * (BAR + 2), usual);
        }
        return svg.append("</svg>").toString();
    }

    private void bar(StringBuilder svg, Day day, int x, long usual) {
        if (isOff(day.day())) {
            svg.append("<rect class=\"off\" x=\"" + (x - 1) + "\" y=\"0\" width=\"" + (BAR + 2) + "\" height=\""
                    + HEIGHT + "\"/>");
        }
        int room = HEIGHT - 20;
        long renewals = Math.min(room, day.renewals() * room / usual);
        long stocks = Math.min(room - renewals, day.stocks() * room / usual);
        svg.append("<g><title>" + texts.day(day.day()) + ": " + texts.count("letters", day.letters()) + "</title>");
        rect(svg, "renewal", x, HEIGHT - renewals, renewals);
        rect(svg, "stock", x, HEIGHT - renewals - stocks, stocks);
        long unpaid = Math.min(room - renewals - stocks, day.unpaid() * room / usual);
        rect(svg, "unpaid", x, HEIGHT - renewals - stocks - unpaid, unpaid);
        svg.append("</g>");
        if (day.letters() > usual) {
            svg.append("<text class=\"cut\" x=\"" + (x + BAR + 4) + "\" y=\"16\">" + day.letters() + "</text>");
        }
        if (day.day().getDayOfMonth() == 1 || day.equals(days.get(0))) {
            svg.append("<text x=\"" + x + "\" y=\"" + (HEIGHT + 18) + "\">" + texts.day(day.day()) + "</text>");
        }
    }

    private static void rect(StringBuilder svg, String kind, int x, long y, long height) {
        svg.append("<rect class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + BAR + "\" height=\""
                + height + "\"/>");
    }

    private boolean isOff(LocalDate day) {
        return calendar.knows(day) && !calendar.isWorkingDay(day);
    }

    private String table() {
        StringBuilder table = new StringBuilder("<details class=\"list\"><summary>"
                + Html.text(texts.of("page.every-day")) + "</summary><table class=\"numbers\"><thead><tr>");
        for (String key : columns()) {
            table.append("<th>").append(Html.text(texts.of(key))).append("</th>");
        }
        table.append("</tr></thead><tbody>");
        days.forEach(day -> table.append(isOff(day.day()) ? "<tr class=\"off\"><td>" : "<tr><td>")
                .append(texts.day(day.day()))
                .append(cell(day.renewals()))
                .append(cell(day.stocks()))
                .append(withOneC ? cell(day.unpaid()) : "")
                .append(cell(day.tasks()))
                .append(cell(day.waiting()))
                .append(cell(day.deeds().prolonged()))
                .append(cell(day.deeds().shipped()))
                .append(withOneC ? cell(day.deeds().paid()) : "")
                .append("</td></tr>"));
        return table.append("</tbody></table></details>").toString();
    }

    private List<String> columns() {
        return Stream.of(
                        "column.day",
                        "demo.renewals",
                        "demo.stocks",
                        UNPAID,
                        "step.task.many",
                        "demo.waiting",
                        "demo.prolonged",
                        "demo.shipped",
                        PAID)
                .filter(key -> withOneC || (!key.equals(UNPAID) && !key.equals(PAID)))
                .toList();
    }

    private static String cell(long number) {
        return "</td><td>" + (number == 0 ? "·" : number);
    }
}
