package io.napomni.web.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.port.store.HeldItem;
import io.napomni.port.store.HeldRun;
import io.napomni.rule.Reason;
import io.napomni.web.WebResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What runs have held back until a person has seen it. Exactly what was shown is let go. */
record ApprovalsRoom(Desk desk) implements Room {

    private static final String APPROVE = "approve";

    @Override
    public WebResponse handle(Ask ask) {
        String name = ask.field("run");
        if (name.isEmpty() && !ask.posted()) {
            return all(ask);
        }
        Optional<HeldRun> run = desk.stores().approvals().waiting().stream()
                .filter(one -> one.run().equals(name))
                .findFirst();
        if (run.isEmpty()) {
            return Desk.told(Place.of("approvals"), "approval-gone", 0);
        }
        return ask.posted() ? approved(ask, run.get()) : one(ask, 200, run.get());
    }

    private WebResponse all(Ask ask) {
        List<HeldRun> waiting = desk.stores().approvals().waiting();
        Map<String, Object> model = new TreeMap<>();
        model.put(
                "runs",
                waiting.stream().limit(Pager.ROWS).map(run -> head(ask, run)).toList());
        return desk.page(ask, 200, "approvals", "approvals", model);
    }

    private Map<String, Object> head(Ask ask, HeldRun run) {
        Map<String, Object> model = new TreeMap<>();
        model.put("run", run.run());
        model.put("why", Desk.clip(why(ask, run.why())));
        model.put("many", run.items().stream().filter(item -> !item.approved()).count());
        model.put("place", Place.of("approvals").with("run", run.run()).toString());
        return model;
    }

    /** Several reasons are told with a semicolon between. */
    private String why(Ask ask, String codes) {
        return Arrays.stream(codes.split("; ", -1)).map(code -> one(ask, code)).collect(Collectors.joining("; "));
    }

    private String one(Ask ask, String code) {
        return code.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? desk.words().reason(Reason.of(code), ask.language())
                : desk.words().said(code, ask.language());
    }

    private WebResponse one(Ask ask, int status, HeldRun run) {
        Map<String, Object> model = new TreeMap<>(head(ask, run));
        List<HeldItem> items = run.items();
        Pager pager = new Pager("page", ask.page("page"), items.size());
        model.put(
                "items",
                pager.of(items).stream()
                        .map(item -> Map.of("label", Desk.clip(item.label()), "approved", item.approved()))
                        .toList());
        model.put("pager", pager.model(Place.of("approvals").with("run", run.run())));
        model.put("nonce", desk.nonce(ask, APPROVE, shown(run)));
        model.put("again", status != 200);
        return desk.page(ask, status, "approval", "approvals", model);
    }

    private WebResponse approved(Ask ask, HeldRun run) {
        if (!desk.isConfirmed(ask, APPROVE, shown(run))) {
            return one(ask, 403, run);
        }
        int approved = desk.stores().approvals().approve(run.run(), ask.staff().name());
        desk.latest().forget();
        return Desk.told(Place.of("approvals"), approved > 0 ? "approved" : "approval-gone", approved);
    }

    /** A hash of exactly what the run holds. */
    private static String shown(HeldRun run) {
        String items = run.items().stream()
                .map(item -> item.reminder() + " " + item.fingerprint() + " " + item.approved())
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((run.run() + "\n" + items).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
