package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeOneCTest {

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ut11", "ut11.5.20", "erp", "ka", "bp", "unf"})
    void it_says_where_it_is_and_how_to_point_the_configuration_at_it(String profile) {
        desk.interruptedBy(Signals.NONE);
        Desk.Typed typed = desk.type("fake", "1c", "--port", "0", "--profile", profile, "--orders", "40");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "/base/odata/standard.odata/",
                        "Логин",
                        "Пароль",
                        "password: ${REMIND_1C_PASSWORD}",
                        profile.equals("bp") ? "40 счетов" : "40 заказов")
                .contains(profile.equals("bp") ? "source: 1c invoices" : "source: 1c orders", "остановлена");
    }

    @ParameterizedTest
    @CsvSource({
        "--profile, ut12, Ближайший – «ut11»",
        "--port, 65536, от 0 до 65535",
        "--orders, -1, от 0 до",
    })
    void what_cannot_be_is_told_before_anything_starts(String option, String value, String told) {
        Desk.Typed typed = desk.type("fake", "1c", option + "=" + value);
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(told);
    }

    @Test
    void a_port_that_is_taken_is_told_in_plain_words() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(desk.type("fake", "1c", "--port", port, "--orders", "1").err())
                    .contains("порт " + port + " занят");
        }
    }
}
