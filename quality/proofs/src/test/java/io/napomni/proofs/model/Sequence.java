package io.napomni.proofs.model;

import io.napomni.action.EffectKey;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.port.LostClaimException;
import io.napomni.port.Outcome;
import io.napomni.port.store.Claim;
import io.napomni.port.store.ClaimResult;
import io.napomni.port.store.ClaimResult.Won;
import io.napomni.port.store.Dispatch;
import io.napomni.port.store.RegisterRow;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.OpenStores;
import io.napomni.rule.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Steps by chance on three effects, done by the ledger and by the model; a word for each step that differs. */
final class Sequence {

    private static final int EFFECTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** No sum of the steps of the clock is one of these, so nothing hangs on a millisecond. */
    private static final Duration WAIT = Duration.ofMinutes(9);

    private final OpenStores opened;
    private final Stores stores;
    private final Random random;
    private final String name;
    private final List<Model> models = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private final Set<Long> begun = new HashSet<>();

    /** What a node thinks it has. */
    private record Held(int effect, Dispatch dispatch) {}

    Sequence(OpenStores opened, String name, Random random) {
        this.opened = opened;
        this.stores = opened.stores();
        this.name = name;
        this.random = random;
        for (int i = 0; i < EFFECTS; i++) {
            models.add(new Model());
        }
    }

    List<String> run(int steps) {
        for (int i = 0; i < steps; i++) {
            int effect = random.nextInt(EFFECTS);
            String step = step(effect, random.nextInt(10));
            compare(step);
        }
        return differences;
    }

    private String step(int effect, int which) {
        Model model = models.get(effect);
        return switch (which) {
            case 0, 1, 2 -> claim(effect, model);
            case 3 -> advance();
            case 4 -> settleAbandoned();
            case 5 -> resolve(effect, model);
            case 6 -> clear(effect, model);
            default -> withHeld(which);
        };
    }

    private String withHeld(int which) {
        if (held.isEmpty()) {
            return "nothing";
        }
        Held one = held.get(random.nextInt(held.size()));
        Model model = models.get(one.effect());
        return which == 7 ? begin(one, model) : which == 8 ? record(one, model) : release(one, model);
    }

    private String claim(int effect, Model model) {
        Instant now = opened.now();
        Claim claim = new Claim(List.of(key(effect)), new CustomerRef("made", "customer", name), "", true, List.of());
        models.forEach(one -> one.sweep(now));
        ClaimResult result = stores.ledger().claim(List.of(claim), LEASE).get(0);
        expect("claim", result instanceof Won, model.isFree(now));
        if (result instanceof Won won) {
            expect(
                    "generation",
                    Objects.requireNonNull(won.generations().get(key(effect))) == model.generation(),
                    true);
            model.claimed(won.fence(), now, LEASE);
            held.add(new Held(
                    effect,
                    new Dispatch("d" + effect + "g" + model.generation(), won, LocalDate.of(2026, 3, 2), "hash")));
        }
        return "claim";
    }

    private String begin(Held one, Model model) {
        boolean may = model.mayBegin(one.dispatch().won().fence(), opened.now());
        boolean began = true;
        try {
            stores.ledger().begin(one.dispatch());
        } catch (LostClaimException lost) {
            began = false;
        }
        expect("begin", began, may);
        if (may) {
            model.begun();
            begun.add(one.dispatch().won().fence());
        }
        return "begin";
    }

    /** Where the model takes no outcome, the ledger may refuse it or pass it over; nothing may have moved. */
    private String record(Held one, Model model) {
        Instant opens = opened.now().plus(WAIT);
        int which = random.nextInt(4);
        Outcome outcome = outcome(which);
        long fence = one.dispatch().won().fence();
        boolean early = model.mayBegin(fence, opened.now());
        if (!begun.contains(fence) && (!early || which == 0 || which == 3)) {
            return "nothing that a node may say before it has begun";
        }
        int generation =
                Objects.requireNonNull(one.dispatch().won().generations().get(key(one.effect())));
        boolean takes = model.takes(fence, generation, state(which)) || early;
        try {
            stores.ledger().record(one.dispatch(), outcome);
        } catch (LostClaimException lost) {
            expect("record", false, takes);
        }
        if (takes) {
            model.ended(state(which), opens);
        }
        return "record";
    }

    private static Outcome outcome(int which) {
        return switch (which) {
            case 0 -> new Outcome.Done("250");
            case 1 -> new Outcome.Deferred(Reason.of("busy"), WAIT);
            case 2 -> new Outcome.Rejected(Reason.of("no"));
            default -> new Outcome.InDoubt(Reason.of("silence"));
        };
    }

    private static EffectState state(int which) {
        return List.of(EffectState.DONE, EffectState.DEFERRED, EffectState.REJECTED, EffectState.IN_DOUBT)
                .get(which);
    }

    private String release(Held one, Model model) {
        stores.ledger().release(one.dispatch().won());
        model.released(one.dispatch().won().fence(), opened.now());
        return "release";
    }

    private String advance() {
        opened.advance(Duration.ofMinutes(random.nextBoolean() ? 4 : 7));
        return "advance";
    }

    private String settleAbandoned() {
        stores.leases().settleAbandoned();
        models.forEach(model -> model.sweep(opened.now()));
        models.forEach(model -> model.abandoned(opened.now()));
        return "settle";
    }

    private String resolve(int effect, Model model) {
        boolean happened = random.nextBoolean();
        int resolved = stores.doubts().resolve(key(effect), happened, "anna", "asked");
        expect("resolve", resolved == 1, model.resolved(happened));
        return "resolve";
    }

    private String clear(int effect, Model model) {
        expect("clear", stores.register().clear(key(effect), "anna", "once more"), model.cleared());
        return "clear";
    }

    private void compare(String step) {
        Instant now = opened.now();
        for (int i = 0; i < EFFECTS; i++) {
            Optional<EffectState> kept = stores.register().find(key(i)).map(RegisterRow::state);
            Optional<EffectState> shown = models.get(i).shown(now);
            boolean lapsed = kept.equals(Optional.of(EffectState.CLAIMED))
                    && models.get(i).isLapsed(now);
            if (!lapsed && !kept.equals(shown)) {
                differences.add(name + " after " + step + ": ledger " + kept + ", model " + shown);
            }
        }
    }

    private void expect(String step, boolean is, boolean should) {
        if (is != should) {
            differences.add(name + " " + step + ": ledger " + is + ", model " + should);
        }
    }

    private EffectKey key(int effect) {
        return new EffectKey("model", new SubjectRef("made", "thing", name + "-" + effect), "due@2026-03-02", "mail");
    }
}
