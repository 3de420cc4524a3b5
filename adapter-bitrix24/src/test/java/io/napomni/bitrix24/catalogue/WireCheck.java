package io.napomni.bitrix24.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks through a transcript for methods, parameters and fields of answers that the catalogue does not name. */
final class WireCheck {
    private static final String ADVICE =
            " is not documented. Do not use it; or find the vendor's page that documents it,"
                    + " and add both to documented.txt in the testkit.";

    private final Documented documented;
    private final Set<String> findings = new LinkedHashSet<>();

    private WireCheck(Documented documented) {
        this.documented = documented;
    }

    /** What is not documented, each once, where it was seen first; empty if all is well. */
    static List<String> undocumented(Documented documented, List<String> transcript) {
        WireCheck check = new WireCheck(documented);
        transcript.stream().map(Transcript::read).forEach(check::request);
        return List.copyOf(check.findings);
    }

    private void request(JsonNode request) {
        String method = request.path("method").asText();
        JsonNode params = request.path("params");
        JsonNode answer = request.path("answer");
        List<JsonNode> commands = new ArrayList<>();
        request.path("commands").forEach(commands::add);
        call(method, params, documented::isFoldedParameter);
        commands.forEach(
                command -> call(command.path("method").asText(), command.path("params"), documented::isParameter));
        if (commands.isEmpty()) {
            answer(method, answer, kinds(List.of(request)));
        } else {
            answerOfBatch(answer, commands);
        }
    }

    private void call(String method, JsonNode params, Names names) {
        if (!documented.methods().contains(method)) {
            findings.add("the method " + method + ADVICE);
            return;
        }
        Set<String> kinds = kind(params);
        if (!documented.knowsCards(kinds)) {
            findings.add(method + ": entityTypeId " + kinds + ADVICE);
            return;
        }
        for (String path : Paths.sent(params)) {
            if (!names.hold(method, path, kinds)) {
                findings.add(method + ": the parameter " + path + ADVICE);
            }
        }
    }

    /** Under each method stands what it would answer by itself under {@code result}. */
    private void answerOfBatch(JsonNode answer, List<JsonNode> commands) {
        for (String path : Paths.answered(answer)) {
            String[] parts = path.split("\\.", 3);
            boolean ofCommand = parts.length == 3 && path.startsWith("result.result.");
            if (!ofCommand && !documented.isAnswer("batch", path, Set.of())) {
                findings.add("batch: the answer's field " + path + ADVICE);
            }
        }
        for (Map.Entry<String, JsonNode> entry :
                answer.path("result").path("result").properties()) {
            List<JsonNode> asked = commands.stream()
                    .filter(command -> command.path("method").asText().equals(entry.getKey()))
                    .toList();
            Paths.answered(entry.getValue())
                    .forEach(path -> field(entry.getKey(), path.isEmpty() ? "result" : "result." + path, kinds(asked)));
        }
    }

    private void answer(String method, JsonNode answer, Set<String> kinds) {
        Paths.answered(answer).forEach(path -> field(method, path, kinds));
    }

    private void field(String method, String path, Set<String> kinds) {
        if (documented.methods().contains(method)
                && documented.knowsCards(kinds)
                && !documented.isAnswer(method, path, kinds)) {
            findings.add(method + ": the answer's field " + path + ADVICE);
        }
    }

    private static Set<String> kinds(List<JsonNode> calls) {
        Set<String> kinds = new TreeSet<>();
        calls.forEach(call -> kinds.addAll(kind(call.path("params"))));
        return kinds;
    }

    /** Names on the top level of a call that is no command are recorded in lower case, since the portal folds them. */
    private static Set<String> kind(JsonNode params) {
        JsonNode id =
                params.path("entityTypeId").isMissingNode() ? params.path("entitytypeid") : params.path("entityTypeId");
        return id.isMissingNode() ? Set.of() : Set.of(id.asText());
    }

    /** Which names may be sent with a method. */
    private interface Names {
        boolean hold(String method, String path, Set<String> kinds);
    }
}
