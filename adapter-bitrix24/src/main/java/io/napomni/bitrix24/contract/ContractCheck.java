package io.napomni.bitrix24.contract;

import io.napomni.bitrix24.crm.FieldBook;
import io.napomni.bitrix24.crm.Kind;
import io.napomni.bitrix24.crm.Pipeline;
import io.napomni.bitrix24.crm.PortalMemory;
import io.napomni.bitrix24.crm.Stages;
import io.napomni.bitrix24.rest.PortalError;
import io.napomni.bitrix24.rest.Reply;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Json;
import io.napomni.port.ReminderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks before the first letter that a portal can be read as a mapping says: the webhook, its permissions, the
 * pipeline, the fields, and one deal with its customer and manager. Reads only.
 */
public final class ContractCheck {
    private static final Set<String> PEOPLE = Set.of("user", "user_basic");
    private static final Set<String> TASKS = Set.of("task", "tasks");

    private final RestClient rest;
    private final PortalMemory memory;
    private final ContractMapping mapping;
    private final List<Finding> findings = new ArrayList<>();

    private ContractCheck(RestClient rest, PortalMemory memory, ContractMapping mapping) {
        this.rest = rest;
        this.memory = memory;
        this.mapping = mapping;
    }

    /**
     * What was found, in the order of checking; it ends early where the rest would say the same again. Never throws.
     */
    public static List<Finding> of(RestClient rest, PortalMemory memory, ContractMapping mapping) {
        ContractCheck check = new ContractCheck(rest, memory, mapping);
        check.all();
        return List.copyOf(check.findings);
    }

    private void all() {
        Optional<Json> pipelines =
                ask("webhook", "crm.category.list", Map.of("entityTypeId", Kind.DEAL.entityTypeId()));
        if (pipelines.isEmpty()) {
            return;
        }
        findings.add(Finding.ok("webhook", "The portal answers."));
        permissions();
        boolean pipeline = pipeline(pipelines.get());
        boolean fields = fields();
        if (pipeline && fields) {
            guarded("sample-deal", () -> findings.addAll(SampleCheck.of(rest, memory, mapping)));
        }
    }

    private Optional<Json> ask(String code, String method, Map<String, ?> parameters) {
        Reply reply = rest.read(method, parameters);
        if (reply instanceof Reply.Ok ok) {
            return Optional.of(ok.result());
        }
        PortalError error = ((Reply.Failed) reply).error();
        findings.add(Finding.failed(code, error.message(), error.kind().advice()));
        return Optional.empty();
    }

    /** A portal that cannot name the permissions is not blamed for it. */
    private void permissions() {
        if (rest.read("scope", Map.of()) instanceof Reply.Ok ok) {
            Set<String> given = new TreeSet<>();
            ok.result().items().forEach(item -> item.text().ifPresent(given::add));
            permission(given, Set.of("crm"), Finding.Level.FAILED, "deals, customers and notes");
            permission(given, PEOPLE, Finding.Level.WARNING, "the managers' addresses");
            permission(given, TASKS, Finding.Level.WARNING, "tasks");
        }
    }

    private void permission(Set<String> given, Set<String> oneOf, Finding.Level otherwise, String what) {
        String wanted = String.join(" or ", new TreeSet<>(oneOf));
        if (oneOf.stream().anyMatch(given::contains)) {
            findings.add(Finding.ok("permissions", "The webhook has the permission for " + what + "."));
        } else {
            findings.add(new Finding(
                    "permissions",
                    otherwise,
                    "The webhook lacks the permission " + wanted + ", needed for " + what + ".",
                    "Add the permission to the webhook in the portal."));
        }
    }

    private boolean pipeline(Json pipelines) {
        return guarded("pipeline", () -> {
            Pipeline pipeline = Pipeline.find(pipelines, mapping.pipeline());
            findings.add(Finding.ok("pipeline", "The pipeline " + pipeline + " was found."));
            Map<String, ?> parameters = Stages.command("stages", pipeline.id()).parameters();
            ask("stages", "crm.status.list", parameters)
                    .map(Stages::from)
                    .ifPresent(stages -> findings.add(Finding.ok(
                            "stages",
                            "Deals are read in " + stages.open().size() + " open stages"
                                    + (mapping.withClosed() ? " and in the closed ones." : "."))));
        });
    }

    private boolean fields() {
        Optional<Json> answer = ask(
                "fields",
                "crm.item.fields",
                FieldBook.command("fields", Kind.DEAL).parameters());
        answer.ifPresent(json ->
                guarded("fields", () -> findings.addAll(MappingCheck.of(FieldBook.from(json), mapping.fields()))));
        return findings.stream().noneMatch(finding -> finding.level() == Finding.Level.FAILED);
    }

    private boolean guarded(String code, Runnable step) {
        try {
            step.run();
            return true;
        } catch (ReminderException failed) {
            findings.add(Finding.failed(code, String.valueOf(failed.getMessage()), "Correct this and check again."));
            return false;
        }
    }
}
