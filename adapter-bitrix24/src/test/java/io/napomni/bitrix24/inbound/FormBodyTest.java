package io.napomni.bitrix24.inbound;

import static io.napomni.bitrix24.inbound.Bodies.form;
import static io.napomni.bitrix24.inbound.Bodies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    @Test
    void brackets_nest_encoded_or_not() {
        FormBody form = form("data%5BFIELDS%5D%5BID%5D=1207&auth[domain]=acme.bitrix24.ru&event=A");
        assertThat(form.text("data", "FIELDS", "ID")).contains("1207");
        assertThat(form.at("auth").text("domain")).contains("acme.bitrix24.ru");
        assertThat(form.names()).containsExactly("data", "auth", "event");
    }

    @Test
    void text_is_utf_8_with_plus_signs_for_spaces() {
        assertThat(form("a=%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80+%E2%84%96%2B1")
                        .text("a"))
                .contains("Договор №+1");
        assertThat(form("a=Договор").text("a")).contains("Договор");
    }

    @Test
    void empty_brackets_count_on_and_numbers_keep_their_order() {
        assertThat(form("a[]=x&a[]=y&a[7]=z&a[]=w").at("a").names()).containsExactly("0", "1", "7", "8");
        assertThat(form("a[]=x&a[]=&a[]=y").texts("a")).containsExactly("x", "y");
        assertThat(form("a=x").texts("a")).containsExactly("x");
    }

    @Test
    void of_equal_names_the_later_counts_also_where_one_is_a_list() {
        assertThat(form("a=1&a=2").text("a")).contains("2");
        assertThat(form("a=1&a[b]=2").text("a")).isEmpty();
        assertThat(form("a=1&a[b]=2").text("a", "b")).contains("2");
        assertThat(form("a[b]=2&a=1").texts("a")).containsExactly("1");
        assertThat(form("a=query&b=query", "a=body").text("a")).contains("body");
        assertThat(form("a=query&b=query", "a=body").text("b")).contains("query");
    }

    @Test
    void what_is_written_amiss_is_taken_as_it_stands() {
        assertThat(form("a=100%&b=%zz&c=%4").text("a")).contains("100%");
        assertThat(form("a=100%&b=%zz&c=%4").text("b")).contains("%zz");
        assertThat(form("a[b=1").text("a_b")).contains("1");
        assertThat(form("[a]=1").text("_a]")).contains("1");
        assertThat(form("a[b]c=1").text("a", "b")).contains("1");
        assertThat(form("&&=x&a&").text("a")).isEmpty();
        assertThat(form("a=%FF%FE").text("a")).contains("\uFFFD\uFFFD");
        assertThat(form("").names()).isEmpty();
    }

    @Test
    void a_long_body_is_not_read_to_its_end() {
        Endless endless = new Endless();
        assertThat(refused(FormBody.read("", endless))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(endless.read).isLessThanOrEqualTo(FormBody.MOST_BYTES + 1L);
        assertThat(refused(FormBody.read(new byte[FormBody.MOST_BYTES + 1]))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void many_parameters_and_deep_ones_are_refused() {
        String many = IntStream.range(0, 1001).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        assertThat(refused(read(many))).isEqualTo(Refusal.TOO_MANY);
        assertThat(refused(read("a[]=1&".repeat(1001)))).isEqualTo(Refusal.TOO_MANY);
        assertThat(refused(read("a" + "[b]".repeat(8) + "=1"))).isEqualTo(Refusal.TOO_DEEP);
        assertThat(refused(read("a" + "[x]".repeat(80_000) + "=1"))).isEqualTo(Refusal.TOO_DEEP);
        assertThat(form("a" + "[b]".repeat(7) + "=1")
                        .at("a", "b", "b", "b", "b", "b", "b", "b")
                        .texts())
                .containsExactly("1");
    }

    private static Received<FormBody> read(String body) {
        return FormBody.read("", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_body_that_breaks_off_is_refused() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThat(refused(FormBody.read("", broken))).isEqualTo(Refusal.BROKEN_OFF);
    }

    /** Never ends, and counts what was asked of it. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'a');
            read += length;
            return length;
        }
    }
}
