package io.napomni.rule;

import io.napomni.calendar.CalendarMissingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A ladder, read gate by gate. */
record LadderGates<F>(Ladder<F> ladder, LocalDate today) implements Gates<F> {

    @Override
    public List<Gate> of(F fact) {
        List<Gate> gates = new ArrayList<>();
        LocalDate day = ladder.anchor().read(fact);
        String names = String.join(" or ", ladder.anchor().names());
        gates.add(Gate.of(
                "has-" + String.join("-or-", ladder.anchor().names()),
                day != null,
                day == null ? names + " is missing" : names + " " + day));
        if (day == null) {
            return gates;
        }
        if (!ladder.anchoredFrom().equals(LocalDate.MIN)) {
            boolean counts = !day.isBefore(ladder.anchoredFrom());
            gates.add(Gate.of("not-before-start-date", counts, day + ", start " + ladder.anchoredFrom()));
        }
        ladder.stageList().forEach(stage -> gates.add(gate(stage, day)));
        return gates;
    }

    private Gate gate(Stage stage, LocalDate anchor) {
        try {
            LocalDate opens = stage.span().opens().dayFor(anchor);
            LocalDate last = stage.span().lastFor(anchor);
            boolean open = !today.isBefore(opens) && !today.isAfter(last);
            String until = last.equals(LocalDate.MAX) ? "on" : "to " + last;
            return Gate.of(stage.name() + "-open", open, "from " + opens + " " + until);
        } catch (CalendarMissingException unknown) {
            return new Gate(
                    stage.name() + "-open", Gate.State.UNKNOWN, "the calendar of " + unknown.year() + " is missing");
        }
    }
}
