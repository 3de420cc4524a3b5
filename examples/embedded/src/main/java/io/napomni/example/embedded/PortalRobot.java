package io.napomni.example.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.napomni.bitrix24.inbound.Doorkeeper;
import io.napomni.bitrix24.inbound.FormBody;
import io.napomni.bitrix24.inbound.Received;
import io.napomni.bitrix24.inbound.Refusal;
import io.napomni.bitrix24.inbound.RobotCall;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A robot of our application. The portal calls once and is answered at once; the turn is worked off by your scheduler,
 * and an automation that waits goes on when its turn has been answered. Turns are kept in memory: those of a host that
 * dies have to be answered by hand at the portal.
 */
public final class PortalRobot implements HttpHandler {
    private final Doorkeeper door;
    private final RestClient rest;
    private final Queue<RobotCall> turns = new ConcurrentLinkedQueue<>();

    /** Believes calls that bring the application's token; answers through this client, which needs {@code bizproc}. */
    public PortalRobot(Secret applicationToken, RestClient rest) {
        this.door = Doorkeeper.expecting(applicationToken);
        this.rest = rest;
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        try (call) {
            String query = Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), "");
            Received<RobotCall> received =
                    FormBody.read(query, call.getRequestBody()).then(door::robot);
            call.sendResponseHeaders(received.fold(this::kept, Refusal::status), -1);
        }
    }

    private int kept(RobotCall turn) {
        turns.add(turn);
        return 200;
    }

    /**
     * Does what waits, here: says which template was chosen. Call it from your scheduler. A turn that could not be
     * answered stays, behind the others.
     *
     * @return how many turns there were
     * @throws io.napomni.port.ReminderException if the portal does not take an answer
     */
    public int workOff() {
        int done = 0;
        for (RobotCall turn = turns.poll(); turn != null; turn = turns.poll()) {
            boolean answered = false;
            try {
                answered = isAnswered(turn);
            } finally {
                if (!answered) {
                    turns.add(turn);
                }
            }
            if (!answered) {
                return done;
            }
            done++;
        }
        return done;
    }

    /** False if the portal's limits leave no room now. */
    private boolean isAnswered(RobotCall turn) {
        if (!turn.isAwaited()) {
            return true;
        }
        if (rest.admit("bizproc.event.send").isPresent()) {
            return false;
        }
        String said = turn.property("template").orElse("default") + " for deal "
                + turn.document().id();
        rest.write(List.of(turn.answer("answer", Map.of("status", "done"), said)))
                .require("answer");
        return true;
    }
}
