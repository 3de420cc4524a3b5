package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.napomni.testkit.fake.smtp.ReceivedLetter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of their own, with its real signals. The mail server says when: after so many letters. */
class InterruptTest {

    private static final int LETTERS = 7;
    // 128 and the signal's number, as shells have it.
    private static final int INTERRUPTED = 130;
    private static final int ASKED_TO_END = 143;

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 120);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Lets something happen while the server has taken a letter and has not said so yet. */
    private <T> CompletableFuture<T> atLetter(int number, Supplier<T> what) {
        CompletableFuture<T> happened = new CompletableFuture<>();
        desk.mail().afterEachLetter(letter -> {
            if (desk.letters().size() == number) {
                happened.completeAsync(what, Runnable::run);
            }
        });
        return happened;
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
    void ctrl_c_loses_no_letter_and_doubles_none() throws IOException, InterruptedException {
        List<String> due = recipients();
        CompletableFuture<RunnerProcess> started = new CompletableFuture<>();
        CompletableFuture<Boolean> heard = atLetter(LETTERS, () -> {
            started.join().interrupt();
            return started.join().says("Останавливаюсь: заканчиваю начатое");
        });

        try (RunnerProcess remind = desk.start("run", "--today", Desk.MONDAY.toString())) {
            started.complete(remind);
            Desk.Typed stopped = remind.ended();
            assertThat(stopped.code()).as(stopped.toString()).isIn(INTERRUPTED, ASKED_TO_END);
            assertThat(stopped.out()).contains("прогон остановлен");
            assertThat(heard).isCompletedWithValue(true);
        }
        assertThat(desk.letters()).hasSizeBetween(LETTERS, due.size() - 1);

        try (RunnerProcess remind = desk.start("run", "--today", Desk.MONDAY.toString())) {
            Desk.Typed next = remind.ended();
            assertThat(next.code()).as(next.toString()).isZero();
        }
        assertThat(desk.letters().stream().map(ReceivedLetter::recipient)).containsExactlyInAnyOrderElementsOf(due);
        assertThat(desk.letters().stream().map(ReceivedLetter::messageId)).doesNotHaveDuplicates();
        assertThat(desk.type("in-doubt", "list").out()).contains("Сомнительных отправок нет");
    }

    @Test
    void a_second_run_is_refused_while_one_is_sending() throws IOException, InterruptedException {
        List<String> due = recipients();
        CompletableFuture<Desk.Typed> second = atLetter(LETTERS, () -> desk.type("run"));
        try (RunnerProcess remind = desk.start("run", "--today", Desk.MONDAY.toString())) {
            Desk.Typed first = remind.ended();
            assertThat(first.code()).as(first.toString()).isZero();
        }
        assertThat(second).isDone();
        assertThat(second.join().code()).isEqualTo(4);
        assertThat(second.join().err()).contains("уже идёт прогон", "Дождитесь его конца");
        assertThat(desk.letters().stream().map(ReceivedLetter::recipient)).containsExactlyInAnyOrderElementsOf(due);
    }

    /** Whom an undisturbed run would write to. */
    private List<String> recipients() throws IOException {
        JsonNode preview =
                new ObjectMapper().readTree(desk.type("preview", "--json").out());
        return StreamSupport.stream(preview.get("reminders").spliterator(), false)
                .filter(reminder -> reminder.has("to"))
                .map(reminder -> reminder.get("to").asText())
                .toList();
    }
}
