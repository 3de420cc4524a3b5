package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    /** Letters for more than one batch of the run. */
    private static final int DEALS = Integer.getInteger("napomni.runner.deals", 1200);

    /** Keeps what Ctrl-C would call. */
    private static final class Keyboard implements Signals {

        private final AtomicReference<Runnable> control = new AtomicReference<>(() -> {});

        @Override
        public <T> T whileWorking(Supplier<T> work, Runnable stop) {
            control.set(stop);
            return work.get();
        }

        @Override
        public void untilAsked(Runnable farewell) {
            farewell.run();
        }

        void controlC() {
            Objects.requireNonNull(control.get()).run();
        }
    }

    @Test
    void a_run_stopped_while_it_sends_is_gone_on_with_and_nothing_goes_twice(@TempDir Path folder) {
        try (Desk desk = Desk.with(folder, DEALS)) {
            Keyboard keyboard = new Keyboard();
            desk.interruptedBy(keyboard);
            desk.portal().beforeEachAnswer(asked -> {
                if (!desk.letters().isEmpty()) {
                    keyboard.controlC();
                }
            });
            Desk.Typed stopped = desk.type("run");
            int sent = desk.letters().size();
            assertThat(stopped.code()).isEqualTo(130);
            assertThat(stopped.out())
                    .contains(": остановлен; следующий прогон продолжит", "прогон остановлен")
                    .doesNotContain("всё в порядке");
            assertThat(sent).isPositive();

            desk.interruptedBy(Signals.NONE);
            Desk.Typed next = desk.type("run");
            assertThat(next.code()).as(next.out()).isZero();
            assertThat(desk.letters()).hasSizeGreaterThan(sent);
            assertThat(desk.letters().stream().map(ReceivedLetter::messageId)).doesNotHaveDuplicates();
            assertThat(desk.letters().stream().map(StopTest::contract)).doesNotHaveDuplicates();

            int all = desk.letters().size();
            assertThat(desk.type("run").code()).isZero();
            assertThat(desk.letters()).hasSize(all);
        }
    }

    private static String contract(ReceivedLetter letter) {
        return letter.part("text/plain").orElseThrow().replaceAll("(?s).*?(ДК-\\d+/\\d+).*", "$1");
    }
}
