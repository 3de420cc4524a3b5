package io.napomni.bitrix24.crm;

import io.napomni.bitrix24.rest.Command;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ConfigurationException;
import java.util.List;
import java.util.Map;

/**
 * A pipeline of deals; the API calls it a category.
 *
 * @param id 0 is the general one
 */
public record Pipeline(long id, String name) {

    /** Asks for all pipelines of deals. */
    public static Command command(String commandName) {
        return new Command(commandName, "crm.category.list", Map.of("entityTypeId", Kind.DEAL.entityTypeId()));
    }

    /**
     * The pipeline of that name, in any case, or of that id.
     *
     * @throws ConfigurationException if there is none, or several; it names the nearest
     */
    public static Pipeline find(Json result, String nameOrId) {
        String wanted = nameOrId.strip();
        List<Pipeline> all = result.get("categories").items().stream()
                .map(json -> new Pipeline(
                        json.get("id").count().orElse(-1L),
                        json.get("name").text().orElse("")))
                .filter(pipeline -> pipeline.id >= 0)
                .toList();
        List<Pipeline> named = all.stream()
                .filter(pipeline -> pipeline.name.equalsIgnoreCase(wanted))
                .toList();
        List<Pipeline> found = named.isEmpty()
                ? all.stream()
                        .filter(pipeline -> Long.toString(pipeline.id).equals(wanted))
                        .toList()
                : named;
        if (found.size() == 1) {
            return found.get(0);
        }
        String what = found.isEmpty() ? "no pipeline" : "several pipelines";
        throw new ConfigurationException("The portal has " + what + " of deals \"" + nameOrId + "\". "
                + Nearest.to(wanted, all, Pipeline::name) + " A pipeline is named by its name or its id.");
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + id + ")";
    }
}
