package io.napomni.policy;

import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which addresses get no letters: an immutable picture of what the store knew at one moment.
 *
 * @param marks from an address to its mark
 * @param entries by mark
 */
public record StopList(Function<EmailAddress, AddressMark> marks, Map<AddressMark, List<Suppression>> entries) {

    /** Stops nothing. */
    public static final StopList EMPTY = new StopList(
            address -> {
                throw new IllegalStateException("nobody is on the list, so no address needs a mark");
            },
            Map.of());

    /** Copies the map. */
    public StopList {
        entries = Map.copyOf(entries);
    }

    /** A list of these entries. */
    public static StopList of(Function<EmailAddress, AddressMark> marks, List<Suppression> entries) {
        return new StopList(marks, entries.stream().collect(Collectors.groupingBy(Suppression::address)));
    }

    /**
     * What stops a letter of a scenario; empty if nothing does. A letter to a colleague is stopped only where nothing may
     * go to the address.
     */
    public Optional<Suppression> stops(SendMail mail, String scenario) {
        return about(mail.to()).stream()
                .filter(one -> mail.toColleague()
                        ? one.scope() instanceof Suppression.Scope.All
                        : one.scope().stops(scenario, mail.purpose()))
                .findFirst();
    }

    private List<Suppression> about(EmailAddress to) {
        return entries.isEmpty() ? List.of() : entries.getOrDefault(marks.apply(to), List.of());
    }
}
