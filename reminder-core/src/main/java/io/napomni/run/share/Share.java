package io.napomni.run.share;

import io.napomni.action.EffectKey;
import io.napomni.decision.Proposal;
import io.napomni.decision.Reminder;
import io.napomni.decision.SetAside;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.rule.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The part of a day's work that concerns some customers: the names of their subjects and of the effects that the guards
 * let through, and nothing of what they say, because whoever carries it out reads them anyway. All due subjects of a
 * customer stand in one share, so that a digest is put together as it was. As text it is what a scheduler keeps of it:
 * no names of people, no addresses.
 *
 * @param today the day that was proposed for
 * @param number which share it is, from 0
 * @param subjects what is due for the customers, in no order
 * @param effects what may be done: what has passed the guards
 */
public record Share(LocalDate today, int number, Set<SubjectRef> subjects, Set<EffectKey> effects) {

    private static final String SUBJECT = "subject ";
    private static final String EFFECT = "effect ";
    private static final Reason NOT_IN_SHARE = Reason.of("not-in-share");

    /** @throws IllegalArgumentException if the number is negative, or there is no effect, or one without its subject */
    public Share {
        subjects = Set.copyOf(subjects);
        effects = Set.copyOf(effects);
        if (number < 0
                || effects.isEmpty()
                || !effects.stream().map(EffectKey::subject).allMatch(subjects::contains)) {
            throw new IllegalArgumentException(
                    "a share has a number from 0 on, at least one effect, and the subject of each");
        }
    }

    /**
     * Shares a proposal out by a hash of the customer, the same in every process. Shares in which nothing starts are left
     * out.
     *
     * @param shares among how many; several times the number of nodes, so that none waits long for the others
     * @throws IllegalArgumentException if it is below one
     */
    public static List<Share> of(Proposal proposal, int shares) {
        if (shares < 1) {
            throw new IllegalArgumentException("work is shared out in at least one share, not " + shares);
        }
        TreeMap<Integer, Set<EffectKey>> effects = new TreeMap<>();
        proposal.reminders()
                .forEach(reminder -> effects.computeIfAbsent(
                                number(reminder.customer(), shares), number -> new HashSet<>())
                        .addAll(reminder.keys()));
        Map<Integer, Set<SubjectRef>> subjects = subjects(proposal, shares);
        List<Share> all = new ArrayList<>();
        effects.forEach((number, own) ->
                all.add(new Share(proposal.today(), number, subjects.getOrDefault(number, Set.of()), own)));
        return all;
    }

    /** What is due for the customers of whom something starts; what was handled long ago is not read again. */
    private static Map<Integer, Set<SubjectRef>> subjects(Proposal proposal, int shares) {
        Map<CustomerRef, Set<SubjectRef>> byCustomer = new HashMap<>();
        proposal.reminders()
                .forEach(reminder -> reminder.parts()
                        .forEach(part -> byCustomer
                                .computeIfAbsent(reminder.customer(), who -> new HashSet<>())
                                .add(part.subject())));
        proposal.setAside().stream()
                .filter(aside -> aside.kind() != SetAside.Why.ALREADY_HANDLED)
                .forEach(aside -> byCustomer.computeIfPresent(aside.customer(), (who, own) -> {
                    own.add(aside.part().subject());
                    return own;
                }));
        Map<Integer, Set<SubjectRef>> all = new HashMap<>();
        byCustomer.forEach((who, own) -> all.computeIfAbsent(number(who, shares), number -> new HashSet<>())
                .addAll(own));
        return all;
    }

    /**
     * What the share lets start of a proposal for its subjects. A reminder with an effect that is not in the share is set
     * aside as {@code not-in-share}: the guards have not seen it so. The next proposal has it again.
     */
    public Proposal within(Proposal proposal) {
        List<Reminder> own = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>(proposal.setAside());
        for (Reminder reminder : proposal.reminders()) {
            if (effects.containsAll(reminder.keys())) {
                own.add(reminder);
            } else {
                aside.addAll(SetAside.of(reminder, SetAside.Why.POSTPONED, NOT_IN_SHARE, Optional.empty()));
            }
        }
        return proposal.with(own, aside);
    }

    /** The hash code of a text would put neighbouring numbers into neighbouring shares. */
    private static int number(CustomerRef customer, int shares) {
        CRC32 hash = new CRC32();
        hash.update(customer.toString().getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % shares);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is no share
     */
    public static Share parse(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", 2);
        if (head.length != 2 || !lines.stream().skip(1).allMatch(Share::isKnown)) {
            throw new IllegalArgumentException(
                    "a share has a line of a day and a number, then lines of subjects and of effects");
        }
        return new Share(
                day(head[0]),
                Integer.parseInt(head[1]),
                named(lines, SUBJECT, SubjectRef::parse),
                named(lines, EFFECT, EffectKey::parse));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException("a share begins with its day, not with " + text, noDay);
        }
    }

    private static boolean isKnown(String line) {
        return line.startsWith(SUBJECT) || line.startsWith(EFFECT);
    }

    private static <T> Set<T> named(List<String> lines, String kind, Function<String, T> parse) {
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith(kind))
                .map(line -> parse.apply(unescaped(line.substring(kind.length()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day and the number in the first line, then each subject and each effect in a line of its own, sorted. */
    @Override
    public String toString() {
        return Stream.of(
                        Stream.of(today + " " + number),
                        subjects.stream().sorted().map(one -> SUBJECT + escaped(one)),
                        effects.stream().sorted().map(one -> EFFECT + escaped(one)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(Object name) {
        return name.toString().replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescaped(String line) {
        return line.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
