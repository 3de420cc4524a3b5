package io.napomni.runner.show;

import io.napomni.decision.Judging;
import io.napomni.decision.ScenarioCount;
import io.napomni.rule.LeftOut;
import io.napomni.rule.Reason;
import io.napomni.run.Fate;
import io.napomni.run.RunReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A report for machines. */
public final class ReportJson {

    private ReportJson() {}

    /** Prints it. */
    public static void print(Screen screen, RunReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", report.run());
        document.put("today", report.today().toString());
        document.put("status", report.status().name().toLowerCase(Locale.ROOT));
        report.failure().ifPresent(failure -> document.put("failure", failure));
        document.put("warnings", report.warnings());
        document.put("newDoubts", report.newDoubts());
        document.put("outside", report.outside());
        document.put("counts", counts(report.counts()));
        document.put(
                "undecidable",
                report.doubtful().stream().map(ReportJson::doubtful).toList());
        document.put("leftOut", leftOut(report.leftOut()));
        document.put("effects", report.fates().stream().map(ReportJson::fate).toList());
        Json.print(screen, document);
    }

    static List<Map<String, Object>> counts(List<ScenarioCount> counts) {
        return counts.stream()
                .map(count -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("scenario", count.scenario());
                    one.put("facts", count.facts());
                    one.put("due", count.due());
                    one.put("undecidable", count.undecidable());
                    one.put("notDue", new TreeMap<>(count.notDue()));
                    return one;
                })
                .toList();
    }

    static Map<String, Object> doubtful(Judging.Doubtful doubtful) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("subject", doubtful.subject().toString());
        one.put("label", doubtful.label());
        one.put("scenario", doubtful.scenario());
        one.putAll(reason(doubtful.why()));
        return one;
    }

    static Map<String, Object> leftOut(Map<String, LeftOut> byUseCase) {
        Map<String, Object> all = new TreeMap<>();
        byUseCase.forEach((useCase, left) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("count", left.count());
            one.put("among", left.among());
            one.put("reasons", new TreeMap<>(left.counts()));
            one.put("named", left.named().stream().map(ReportJson::item).toList());
            all.put(useCase, one);
        });
        return all;
    }

    private static Map<String, Object> item(LeftOut.Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("subject", item.subject().toString());
        one.put("label", item.label());
        one.putAll(reason(item.why()));
        return one;
    }

    static Map<String, Object> reason(Reason why) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("reason", why.code());
        if (!why.detail().isEmpty()) {
            one.put("detail", why.detail());
        }
        return one;
    }

    private static Map<String, Object> fate(Fate fate) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("key", fate.part().key().toString());
        one.put("label", fate.part().label());
        fate.reminder().ifPresent(first -> one.put("reminder", first.toString()));
        one.put("fate", fate.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        one.putAll(reason(fate.why()));
        return one;
    }
}
