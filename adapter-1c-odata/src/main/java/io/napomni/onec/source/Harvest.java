package io.napomni.onec.source;

import io.napomni.onec.profile.Meaning;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Facts made of rows, and why some rows made none; a row is named in the log by its key, never by what it holds. */
public final class Harvest<F> {
    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);

    private final List<F> facts = new ArrayList<>();
    private final List<Left> leftOut = new ArrayList<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private LeftOut taken = LeftOut.NOTHING;

    /** @param days the anchors that are known of it all the same */
    private record Left(LeftOut.Item item, Map<String, Optional<LocalDate>> days) {

        boolean isIn(WindowMatch<?> match) {
            Map<String, Function<Left, Optional<LocalDate>>> anchors = new HashMap<>();
            days.keySet().forEach(name -> anchors.put(name, left -> left.days.getOrDefault(name, Optional.empty())));
            return new WindowMatch<>(match.window(), anchors).admits(this);
        }
    }

    /** Adds a fact. */
    public void fact(F fact) {
        facts.add(fact);
    }

    /** Remembers a row of which there ought to be a fact, and cannot be one: a person must look. */
    public void leaveOut(Sheet row, Reason why) {
        leaveOut(row, why, Map.of());
    }

    /** The same where the row can tell some anchors, so that it counts only if it lies in what was asked for. */
    void leaveOut(Sheet row, Reason why, Map<String, Optional<LocalDate>> days) {
        String label = row.asks(Meaning.NUMBER) ? row.text(Meaning.NUMBER).orElse("") : "";
        leftOut.add(new Left(new LeftOut.Item(Keys.ref(row.place().thing().key(), row.key()), label, why), days));
        LOG.info("{} {} is left out: {}.", row.place().set(), row.key(), why);
    }

    /** Counts a row that is none of what is read, such as money that has not arrived. */
    public void passOver(Sheet row, String why) {
        passedOver.merge(why, 1, Integer::sum);
        LOG.info("{} {} is passed over: {}.", row.place().set(), row.key(), why);
    }

    /** Adds what of another lies in what was asked for. */
    void take(Harvest<F> other, WindowMatch<F> match) {
        other.facts.stream().filter(match::admits).forEach(facts::add);
        for (Left left : other.leftOut) {
            taken = left.isIn(match) ? taken.and(left.item()) : taken;
        }
        other.passedOver.forEach((why, count) -> passedOver.merge(why, count, Integer::sum));
    }

    /** All of them, in order. */
    public List<F> facts() {
        return facts;
    }

    /** What ought to have been a fact. */
    public LeftOut leftOut() {
        LeftOut all = taken;
        for (Left left : leftOut) {
            all = all.and(left.item());
        }
        return all;
    }

    /** One line however many there are: a base may have thousands. */
    public void warn(String set) {
        leftOut().counts().forEach((why, count) -> LOG.warn("{}: left out are {}, because {}.", set, count, why));
    }

    /** For the proof of a reading; empty when every row made a fact. */
    public String told() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(leftOut().counts())
                .forEach((why, count) ->
                        text.append("; left out: ").append(count).append(", ").append(why));
        passedOver.forEach((why, count) ->
                text.append("; passed over: ").append(count).append(", ").append(why));
        return text.toString();
    }
}
