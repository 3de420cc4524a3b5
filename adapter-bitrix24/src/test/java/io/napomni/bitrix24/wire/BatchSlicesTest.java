package io.napomni.bitrix24.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of commands are passed over at first; what is wrong in them must show all the same, and at once. */
class BatchSlicesTest {
    private static final byte[] FINE = batch("{\"items\":[{\"id\":7,\"title\":\"Дого\\u0432ор \uD83D\uDE9A\"}]}");

    private static byte[] batch(String result) {
        return text(result).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String result) {
        return "{\"result\":{\"result\":{\"a\":" + result + ",\"b\":12,\"c\":\"x\"},\"result_error\":[]},\"time\":{}}";
    }

    private static Optional<Json> read(byte[] bytes) {
        return frame(bytes).map(json -> json.get("result").get("result"));
    }

    private static Optional<Long> idIn(byte[] bytes) {
        return read(bytes)
                .flatMap(results ->
                        results.get("a").read().get("items").first().get("id").id());
    }

    @Test
    void each_result_is_read_from_its_own_place() {
        Json results = read(FINE).orElseThrow();

        assertThat(idIn(FINE)).contains(7L);
        assertThat(results.get("b").read().id()).contains(12L);
        assertThat(results.get("c").read().text()).contains("x");
    }

    @Test
    void a_mark_of_byte_order_moves_no_place() {
        byte[] marked = new byte[FINE.length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
        System.arraycopy(FINE, 0, marked, 3, FINE.length);

        assertThat(idIn(marked)).contains(7L);
        assertThat(read(marked).orElseThrow().get("b").read().id()).contains(12L);
    }

    @Test
    void another_encoding_is_refused_and_not_guessed_at() {
        for (var encoding : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            byte[] bytes = new String(FINE, StandardCharsets.UTF_8).getBytes(encoding);

            assertThat(frame(bytes)).as(encoding.name()).isEmpty();
        }
    }

    @Test
    void bytes_that_are_no_utf_8_in_a_result_spoil_the_whole_answer() {
        for (int wrong : new int[] {0x80, 0xC0, 0xC3, 0xED, 0xF5, 0xFF}) {
            byte[] bytes = batch("{\"items\":[{\"id\":7,\"title\":\"?\"}]}");
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) wrong;

            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("?");
            assertThat(frame(bytes)).as("byte " + wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"id\":1,\"id\":2}]}",
                "{\"items\":[],\"items\":[{\"id\":1}]}",
                "[1,]",
                "{\"items\":[}",
                "NaN",
                "01",
                "tru",
                "{\"a\":1}}",
                "1},\"result\":{\"a\":2",
                "1,\"a\":2",
                "1}},\"result\":{\"result\":{\"a\":2"
            })
    void what_is_doubled_or_no_json_in_a_result_spoils_the_whole_answer(String result) {
        assertThat(frame(batch(result))).isEmpty();
    }

    @Test
    void what_could_not_be_read_later_is_refused_now() {
        for (String result : List.of(
                "{\"items\":[{\"id\":1,\"title\":\"" + "x".repeat((1 << 20) + 1) + "\"}]}",
                "{\"items\":[{\"" + "x".repeat((1 << 20) + 1) + "\":1}]}",
                "9".repeat(201),
                "[".repeat(1_000_000) + "]".repeat(1_000_000),
                "{\"a\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000))) {
            assertThat(frame(batch(result))).as(result.substring(0, 40)).isEmpty();
        }
    }

    @Test
    void a_deep_but_bearable_result_can_be_read() {
        String deep = "[".repeat(40) + "7" + "]".repeat(40);

        assertThat(read(batch(deep)).orElseThrow().get("a").read().items()).hasSize(1);
    }

    @Test
    void a_list_of_results_has_no_names_of_commands() {
        byte[] bytes =
                "{\"result\":{\"result\":[{\"items\":[]}],\"result_error\":[]}}".getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes).orElseThrow().get("a").isPresent()).isFalse();
    }

    @Test
    void a_huge_number_is_no_id_and_costs_nothing() {
        Json results = read(batch("{\"items\":[{\"id\":1e999999999}]}")).orElseThrow();

        assertThat(results.get("a").read().get("items").first().get("id").id()).isEmpty();
    }

    @Test
    void cut_at_any_byte_it_is_no_answer() {
        for (int length = 0; length < FINE.length; length++) {
            assertThat(frame(Arrays.copyOf(FINE, length)))
                    .as("cut at " + length)
                    .isEmpty();
        }
    }

    @Test
    void with_any_bit_flipped_it_is_refused_or_means_what_the_plain_reading_means() {
        for (int at = 0; at < FINE.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = FINE.clone();
                flipped[at] ^= (byte) (1 << bit);
                frame(flipped).ifPresent(frame -> {
                    Json plain = JsonCodec.read(flipped).orElseThrow();
                    Json results = plain.get("result").get("result");
                    results.entries().forEach((name, whole) -> {
                        Json part = frame.get("result").get("result").get(name).read();
                        assertThat(part.entries().keySet())
                                .isEqualTo(whole.entries().keySet());
                        assertThat(part.text()).isEqualTo(whole.text());
                    });
                });
            }
        }
    }

    private static Optional<Json> frame(byte[] bytes) {
        return JsonCodec.readBatch(new Answer.Body(bytes));
    }
}
