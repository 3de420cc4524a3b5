package io.napomni.bitrix24.action.card;

import io.napomni.action.Action;
import io.napomni.bitrix24.action.batch.Probe;
import io.napomni.bitrix24.action.batch.Repeatable;
import io.napomni.bitrix24.rest.BatchReply;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.port.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads doubtful cards back. One that shows the wanted values settles its doubt. Any other is put off and not left in
 * doubt: to set the same values again does no harm.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-get.html">crm.item.get</a>
 */
record CardProbe<A extends Action>(RestClient rest, Repeatable<A> repeatable) implements Probe<A> {

    @Override
    public List<Outcome> settle(List<Doubt<A>> doubts) {
        List<Command> commands = new ArrayList<>();
        for (Doubt<A> doubt : doubts) {
            commands.add(new Command("c" + commands.size(), "crm.item.get", identity(doubt)));
        }
        BatchReply cards = rest.readAll(commands);
        List<Outcome> outcomes = new ArrayList<>();
        for (Doubt<A> doubt : doubts) {
            outcomes.add(outcome(doubt, cards.outcome("c" + outcomes.size())));
        }
        return outcomes;
    }

    /** What names the card in the command is enough to read it. */
    private Map<String, ?> identity(Doubt<A> doubt) {
        Map<String, Object> identity = new LinkedHashMap<>(doubt.send().parameters());
        identity.remove("fields");
        return identity;
    }

    private Outcome outcome(Doubt<A> doubt, CommandOutcome answer) {
        if (answer instanceof CommandOutcome.Ok ok) {
            Outcome shown = doubt.send().reading().apply(ok.result());
            return shown instanceof Outcome.Done ? shown : repeatable.again(doubt.outcome());
        }
        return repeatable.again(doubt.outcome());
    }
}
