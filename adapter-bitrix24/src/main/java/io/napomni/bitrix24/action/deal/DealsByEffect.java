package io.napomni.bitrix24.action.deal;

import static java.util.Objects.requireNonNull;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Settings;
import io.napomni.bitrix24.list.Bulk;
import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.rest.CommandOutcome;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.Lookup;
import io.napomni.port.SourceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which deals were created for effects: receipts by the ids of effects. Fifty ids a command, 2,500 in a request. If one
 * effect has several deals, the first of them.
 *
 * @see <a href="https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-list.html">crm.item.list</a>
 */
public record DealsByEffect(RestClient rest) implements Lookup<String, String> {
    /** Who made a deal, as the portal keeps it beside the id that the maker gave it. */
    static final String ORIGINATOR = "napomni";

    private static final int PAGE = 50;

    /** Effects that one command asks about, from a deal on. */
    private record Question(List<String> effects, long afterDeal) {
        Command command(String name) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("entityTypeId", Kind.DEAL.entityTypeId());
            parameters.put("select", List.of("id", "originId"));
            parameters.put("order", Map.of("id", "ASC"));
            parameters.put("filter", Map.of("originatorId", ORIGINATOR, "@originId", effects, ">id", afterDeal));
            parameters.put("start", -1);
            return new Command(name, "crm.item.list", parameters);
        }
    }

    @Override
    public Map<String, String> find(Set<String> keys) {
        return find(keys, List.of(), answers -> {});
    }

    /** The same, with what is not known of the settings yet in the same request. */
    Map<String, String> find(Set<String> keys, Settings settings) {
        return find(keys, settings.questions(), settings::learn);
    }

    private Map<String, String> find(
            Set<String> keys, List<Command> besides, Consumer<Map<String, CommandOutcome.Ok>> learning) {
        Map<String, String> found = new HashMap<>();
        List<Command> unasked = besides;
        List<Question> open = questions(keys);
        while (!open.isEmpty()) {
            Map<String, Question> named = new LinkedHashMap<>();
            open.forEach(question -> named.put("o" + named.size(), question));
            List<Command> commands = new ArrayList<>();
            named.forEach((name, question) -> commands.add(question.command(name)));
            commands.addAll(unasked);
            unasked = List.of();
            Map<String, CommandOutcome.Ok> answers = Bulk.read(rest, commands);
            learning.accept(answers);
            List<Question> more = new ArrayList<>();
            named.forEach((name, question) -> more.addAll(
                    collect(question, requireNonNull(answers.get(name)).result(), found)));
            open = more;
        }
        return found;
    }

    private static List<Question> questions(Set<String> keys) {
        List<String> sorted = List.copyOf(new TreeSet<>(keys));
        List<Question> questions = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += PAGE) {
            questions.add(new Question(sorted.subList(from, Math.min(sorted.size(), from + PAGE)), 0));
        }
        return questions;
    }

    /** @return what must still be asked: a full page may be cut, if one effect has several deals */
    private static List<Question> collect(Question question, Json answer, Map<String, String> found) {
        if (!answer.get("items").isContainer()) {
            throw refused("it has no items");
        }
        List<Json> deals = answer.get("items").items();
        long last = question.afterDeal();
        for (Json deal : deals) {
            String effect = deal.get("originId").text().orElse("");
            if (!question.effects().contains(effect)) {
                throw refused("it has deals that were not asked for");
            }
            long id = deal.get("id").id().orElseThrow(() -> refused("a deal has no id"));
            if (id <= last) {
                throw refused("its deals are not in the order of their ids");
            }
            last = id;
            found.putIfAbsent(effect, receipt(id));
        }
        boolean complete = deals.size() < PAGE || found.keySet().containsAll(question.effects());
        return complete ? List.of() : List.of(new Question(question.effects(), last));
    }

    static String receipt(long dealId) {
        return "deal " + dealId;
    }

    /** Without a sure answer a second deal could be made. */
    private static SourceException refused(String what) {
        return new SourceException("Bitrix24, crm.item.list: the answer cannot be used, " + what
                + ". No deal is created on it; if it comes again, report it.");
    }
}
