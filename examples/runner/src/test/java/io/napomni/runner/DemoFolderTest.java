package io.napomni.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    private Desk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = Desk.with(folder, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Desk.Typed demo(String... more) {
        return desk.type(
                Stream.concat(Stream.of("demo", "--deals", "20", "--days", "0", "--out", "there"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void the_demo_touches_nothing_in_a_folder_that_it_has_not_made() throws IOException {
        Path letters = Files.createDirectories(desk.file("there/letters"));
        List<Path> theirs = List.of(
                desk.file("there/ledger.db"),
                desk.file("there/ledger.db-wal"),
                desk.file("there/demo-ledger.db"),
                desk.file("there/index.html"),
                letters.resolve("0001.eml"));
        for (Path file : theirs) {
            Files.writeString(file, "mine");
        }
        Desk.Typed typed = demo();
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("there", "ничего не тронуто", "--out");
        assertThat(demo("--lang", "en").err()).contains("nothing was touched", "--out");
        assertThat(theirs).allSatisfy(file -> assertThat(file).hasContent("mine"));
        try (Stream<Path> all = Files.walk(desk.file("there"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(theirs);
        }
    }

    @Test
    void the_demo_replaces_what_an_earlier_one_has_left() throws IOException {
        Files.createDirectories(desk.file("there"));
        assertThat(demo().code()).isZero();
        Files.writeString(desk.file("there/notes.txt"), "mine");
        assertThat(demo().code()).isZero();
        assertThat(desk.file("there/notes.txt")).hasContent("mine");
        assertThat(desk.file("there/demo-ledger.db")).exists();
        assertThat(desk.file("there/ledger.db")).doesNotExist();
    }
}
