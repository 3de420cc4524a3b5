package io.napomni.bitrix24.action.deal;

import io.napomni.action.CreateDeal;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.port.Outcome;
import io.napomni.port.ReminderException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for the deals of doubtful effects. One that is found settles its doubt; one that is not does not, because the
 * portal may still be working on it for up to a minute.
 */
record DealProbe(DealsByEffect deals) implements Probe<CreateDeal> {

    @Override
    public List<Outcome> settle(List<Doubt<CreateDeal>> doubts) {
        Map<String, String> made = find(doubts);
        return doubts.stream()
                .map(doubt -> Optional.ofNullable(made.get(doubt.send().effect().id()))
                        .<Outcome>map(Outcome.Done::new)
                        .orElse(doubt.outcome()))
                .toList();
    }

    private Map<String, String> find(List<Doubt<CreateDeal>> doubts) {
        try {
            return deals.find(
                    doubts.stream().map(doubt -> doubt.send().effect().id()).collect(Collectors.toSet()));
        } catch (ReminderException unanswered) {
            return Map.of();
        }
    }
}
