package io.napomni.runner.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A key for which there is no setting.
 *
 * @param path of names from the top of the file; the last one is unknown
 * @param known names in that place
 */
record UnknownKey(List<String> path, List<String> known) {

    /** All of them, so that a person fixes all at once. */
    static List<UnknownKey> all(JsonNode file) {
        List<UnknownKey> found = new ArrayList<>();
        look(file, ConfigFile.class, List.of(), found);
        return found;
    }

    private static void look(JsonNode section, Class<?> kind, List<String> path, List<UnknownKey> found) {
        Map<String, Class<?>> known = new LinkedHashMap<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            known.put(component.getName(), kind(component));
        }
        for (Map.Entry<String, JsonNode> entry : section.properties()) {
            List<String> here =
                    Stream.concat(path.stream(), Stream.of(entry.getKey())).toList();
            Class<?> wanted = known.get(entry.getKey());
            if (wanted == null) {
                found.add(new UnknownKey(here, List.copyOf(known.keySet())));
            } else if (wanted.isRecord() && entry.getValue().isArray()) {
                entry.getValue().forEach(one -> look(one, wanted, here, found));
            } else if (wanted.isRecord()) {
                look(entry.getValue(), wanted, here, found);
            }
        }
    }

    /** Of a list, what stands in it. */
    private static Class<?> kind(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    String name() {
        return path.get(path.size() - 1);
    }
}
