package io.napomni.bitrix24.action.trace;

import io.napomni.action.Channel;
import io.napomni.port.Doubt;
import io.napomni.port.Lookup;
import io.napomni.port.Probe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for deals by their origin, which is the effect's id. */
record OriginProbe(Lookup<String, String> dealsByEffect) implements Probe {

    @Override
    public Channel<?> channel() {
        return Channel.DEAL;
    }

    @Override
    public Map<Doubt, Finding> look(List<Doubt> doubts) {
        Map<String, String> made =
                dealsByEffect.find(doubts.stream().map(Doubt::id).collect(Collectors.toSet()));
        Map<Doubt, Finding> found = new HashMap<>();
        doubts.stream()
                .filter(doubt -> made.containsKey(doubt.id()))
                .forEach(doubt -> found.put(doubt, Finding.HAPPENED));
        return found;
    }
}
