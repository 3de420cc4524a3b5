package io.napomni.testkit.fake.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a server and how often each has fitted. */
final class SmtpScript {

    private final List<Line> lines = new ArrayList<>();

    synchronized void add(SmtpRule rule) {
        lines.add(new Line(rule));
    }

    synchronized void clear() {
        lines.clear();
    }

    synchronized Optional<SmtpAnswer> at(SmtpStep moment, String recipient) {
        Optional<SmtpAnswer> first = Optional.empty();
        for (Line line : lines) {
            if (line.rule.fits(moment, recipient) && line.isItsTurn() && first.isEmpty()) {
                first = Optional.of(line.rule.answer());
            }
        }
        return first;
    }

    private static final class Line {

        private final SmtpRule rule;
        private int fitted;

        private Line(SmtpRule rule) {
            this.rule = rule;
        }

        private boolean isItsTurn() {
            fitted++;
            return rule.only() == 0 || rule.only() == fitted;
        }
    }
}
