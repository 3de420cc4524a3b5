package io.napomni.bitrix24.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.bitrix24.wire.Secret;
import io.napomni.port.ConfigurationException;
import io.napomni.port.LedgerException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTokensTest {
    @TempDir
    Path folder;

    private static Tokens pair(String name) {
        return new Tokens(
                Secret.of(name + "-access"),
                Secret.of(name + "-refresh"),
                URI.create("https://acme.bitrix24.ru"),
                URI.create("https://oauth.bitrix24.tech"),
                "0f1e");
    }

    private Path file() {
        return folder.resolve("tokens.json");
    }

    @Test
    void what_is_kept_is_there_after_a_restart_and_only_for_its_owner() throws IOException {
        FileTokens.in(file()).keep(pair("one"));

        assertThat(FileTokens.in(file()).current()).isEqualTo(pair("one"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_pair_is_kept_before_the_caller_gets_it() {
        FileTokens tokens = FileTokens.in(file());
        tokens.keep(pair("one"));

        Tokens changed = tokens.change(pair("one"), worn -> pair("two"));

        assertThat(changed).isEqualTo(pair("two"));
        assertThat(FileTokens.in(file()).current()).isEqualTo(pair("two"));
    }

    @Test
    void who_has_seen_an_older_pair_gets_the_newer_one_and_changes_nothing() {
        FileTokens tokens = FileTokens.in(file());
        tokens.keep(pair("two"));

        Tokens got = tokens.change(pair("one"), worn -> pair("three"));

        assertThat(got).isEqualTo(pair("two"));
        assertThat(tokens.current()).isEqualTo(pair("two"));
    }

    @Test
    void of_many_who_share_the_file_one_asks_for_a_new_pair() {
        FileTokens.in(file()).keep(pair("one"));
        AtomicInteger asked = new AtomicInteger();
        Set<String> got = new ConcurrentSkipListSet<>();
        FileTokens shared = FileTokens.in(file());

        IntStream.range(0, 16)
                .parallel()
                .forEach(caller -> got.add(shared.change(pair("one"), worn -> pair("new" + asked.incrementAndGet()))
                        .access()
                        .reveal()));

        assertThat(asked).hasValue(1);
        assertThat(got).containsExactly("new1-access");
    }

    @Test
    void two_keepers_of_one_file_wait_for_one_another() {
        FileTokens.in(file()).keep(pair("one"));
        AtomicInteger asked = new AtomicInteger();

        IntStream.range(0, 16)
                .parallel()
                .forEach(caller ->
                        FileTokens.in(file()).change(pair("one"), worn -> pair("new" + asked.incrementAndGet())));

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_refused_change_leaves_what_was_there() {
        FileTokens tokens = FileTokens.in(file());
        tokens.keep(pair("one"));

        assertThatThrownBy(() -> tokens.change(pair("one"), worn -> {
                    throw new ConfigurationException("refused");
                }))
                .hasMessage("refused");
        assertThat(tokens.current()).isEqualTo(pair("one"));
    }

    @Test
    void no_tokens_are_a_matter_of_configuration() {
        assertThatThrownBy(() -> FileTokens.in(file()).current())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tokens.json")
                .hasMessageContaining("install");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"access_token\":\"canary-access\"}"})
    void what_is_no_pair_is_not_used_and_not_repeated(String content) throws IOException {
        Files.writeString(file(), content);

        assertThatThrownBy(() -> FileTokens.in(file()).current())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_folder_that_is_not_there_is_said_before_anybody_is_asked_for_a_pair() {
        FileTokens tokens = FileTokens.in(folder.resolve("missing").resolve("tokens.json"));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> tokens.change(pair("one"), worn -> pair("new" + asked.incrementAndGet())))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("folder");
        assertThat(asked).hasValue(0);
    }

    @Test
    void nothing_of_a_pair_is_shown() {
        assertThat(List.of(pair("canary"), FileTokens.in(file())).toString()).doesNotContain("canary");
    }
}
