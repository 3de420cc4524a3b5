package io.napomni.runner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.napomni.action.Channel;
import io.napomni.port.upkeep.Retention;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.keeping.DoubtSettings;
import io.napomni.runner.config.keeping.KeepingSettings;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Texts;
import io.napomni.smtp.bounce.ImapFolder;
import io.napomni.smtp.bounce.MboxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code doubts}, {@code retention} and {@code bounces}. */
class KeepingSettingsTest {

    private static final Map<String, String> SECRETS = Map.of(
            "REMIND_WEBHOOK", "https://portal.example/rest/1/abcdef0123456789/",
            "REMIND_SMTP_PASSWORD", "geheim",
            "REMIND_IMAP_PASSWORD", "auch geheim",
            "REMIND_MESSAGE_ID_KEY", "sixteen-random-characters");

    @TempDir
    private Path folder;

    private KeepingSettings read(String more) throws IOException {
        String starter = Starter.in(Language.EN);
        Map<String, String> environment = new HashMap<>(SECRETS);
        return Settings.read(Files.writeString(folder.resolve("remind.yml"), starter + "\n" + more), environment)
                .keeping();
    }

    private String refused(String more) {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> read(more));
        Texts texts = Texts.in(Language.EN);
        return refused.problems().stream().map(texts::show).collect(Collectors.joining("\n"));
    }

    @Test
    void without_a_word_doubts_wait_things_are_kept_as_usual_and_nothing_is_read() throws IOException {
        assertThat(read("")).isEqualTo(KeepingSettings.USUAL);
    }

    @Test
    void doubts_are_sent_again_and_asked_about_where_it_is_said() throws IOException {
        DoubtSettings doubts = read("doubts: {resend: [contract-stock, task], probe: [task, note]}")
                .doubts();
        assertThat(doubts.policy(List.of()).resends("contract-stock", Channel.MAIL))
                .isTrue();
        assertThat(doubts.policy(List.of()).resends("contract-renewal", Channel.TASK))
                .isTrue();
        assertThat(doubts.policy(List.of()).resends("contract-renewal", Channel.MAIL))
                .isFalse();
        assertThat(doubts.probed()).containsExactlyInAnyOrder(Channel.TASK, Channel.NOTE);
    }

    @Test
    void periods_are_written_in_words_of_both_languages() throws IOException {
        Retention kept = read("retention: {register: 5 лет, journal: 6 months, limits: 60 дней, runs: 2 weeks}")
                .retention();
        assertThat(kept)
                .isEqualTo(new Retention(
                        Period.ofYears(5),
                        Period.ofMonths(6),
                        Period.ofWeeks(2),
                        Period.ofYears(1),
                        Period.ofYears(1),
                        Period.ofDays(60),
                        Period.ofYears(1)));
    }

    @Test
    void returned_mail_is_a_file_or_a_folder() throws IOException {
        assertThat(read("bounces: {file: back.mbox}").returned()).containsInstanceOf(MboxFile.class);
        assertThat(read("bounces: {host: imap.example.com, user: u, password: '${REMIND_IMAP_PASSWORD}'}")
                        .returned())
                .containsInstanceOf(ImapFolder.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            doubts: {resend: [dunning]};                   there is no "dunning"
            doubts: {resend: [letters]};                   contract-renewal, contract-stock, mail, note, task
            doubts: {resend: [fields]};                    there is no "fields"
            doubts: {probe: [mail]};                       there is no probe for mail
            doubts: {probe: [tsk]};                        the nearest is "task"
            doubts: {hold: [mail]};                        hold
            retention: {register: 3 working days};         "3 working days" is no length of time
            retention: {register: for ever};               Examples: 3 years, 6 months, 90 days
            retention: {register: 31 days};                caps look back
            retention: {journal: -1 days};                 is no length of time
            bounces: {folder: INBOX};                      either file (an mbox) or host
            bounces: {file: a, host: b};                   and not both
            bounces: {host: h, user: u};                   bounces.password
            bounces: {host: h, user: u, password: secret}; ${REMIND_IMAP_PASSWORD}
            bounces: {host: h, user: u, password: '${REMIND_IMAP_PASSWORD}', port: no}; bounces.port
            """)
    void what_is_wrong_is_told(String more, String words) {
        assertThat(refused(more)).contains(words);
    }
}
