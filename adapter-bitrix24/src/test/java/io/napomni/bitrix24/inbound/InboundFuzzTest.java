package io.napomni.bitrix24.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.bitrix24.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Whatever comes ends in an accepted or a refused call, and no text of either shows a secret. */
class InboundFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261121L);
    private static final int ROUNDS = 6_000;
    private static final List<String> REAL = List.of(
            Bodies.DEAL_UPDATE, Bodies.SHORT_WEBHOOK, Bodies.INSTALL, Bodies.CALL_END, Bodies.PLACEMENT, Bodies.ROBOT);

    private final Random chance = new Random(SEED);
    private final Doorkeeper door = Doorkeeper.expecting(Secret.of(Bodies.TOKEN));
    private int accepted;
    private int refused;

    @Test
    void any_bytes_are_accepted_or_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = round % 3 == 0 ? noise() : mutated();
            receive(round, body);
        }
        assertThat(accepted).as("seed %s", SEED).isPositive();
        assertThat(refused).as("seed %s", SEED).isPositive();
    }

    private void receive(int round, byte[] body) {
        String query = new String(noise(), StandardCharsets.UTF_8);
        try {
            Received<FormBody> form = FormBody.read(query, body);
            for (var read : List.<BiFunction<Doorkeeper, FormBody, Received<?>>>of(
                    Doorkeeper::event,
                    Doorkeeper::placement,
                    Doorkeeper::robot,
                    Doorkeeper::webhookRobot,
                    (unused, known) -> Installation.unproved(known))) {
                seen(form.fold(known -> read.apply(door, known), Received.Refused::new));
            }
        } catch (RuntimeException | Error thrown) {
            throw new AssertionError("seed " + SEED + ", round " + round + ": " + Arrays.toString(body), thrown);
        }
    }

    private void seen(Received<?> received) {
        boolean fine = received.fold(call -> true, why -> false);
        accepted += fine ? 1 : 0;
        refused += fine ? 0 : 1;
        assertThat(received.toString().toLowerCase(Locale.ROOT)).doesNotContain("c4n4ry");
    }

    private byte[] noise() {
        byte[] bytes = new byte[chance.nextInt(chance.nextInt(20) == 0 ? 5_000 : 60)];
        String likely = "&=[]%+a1{}\"";
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] =
                    (byte) (chance.nextBoolean() ? likely.charAt(chance.nextInt(likely.length())) : chance.nextInt());
        }
        return bytes;
    }

    /** A real body with a few bytes changed, cut out, doubled or moved. */
    private byte[] mutated() {
        byte[] real = REAL.get(chance.nextInt(REAL.size())).getBytes(StandardCharsets.UTF_8);
        List<Byte> bytes = new ArrayList<>();
        for (byte one : real) {
            bytes.add(one);
        }
        for (int change = chance.nextInt(4); change > 0; change--) {
            int at = chance.nextInt(bytes.size());
            switch (chance.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) chance.nextInt());
                case 1 ->
                    bytes.subList(at, Math.min(bytes.size(), at + chance.nextInt(9)))
                            .clear();
                case 2 -> bytes.addAll(at, new ArrayList<>(bytes.subList(at, Math.min(bytes.size(), at + 40))));
                default -> bytes.add(at, (byte) "&=[]%".charAt(chance.nextInt(5)));
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int at = 0; at < result.length; at++) {
            result[at] = bytes.get(at);
        }
        return result;
    }
}
