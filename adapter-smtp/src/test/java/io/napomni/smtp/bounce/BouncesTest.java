package io.napomni.smtp.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.napomni.port.SourceException;
import io.napomni.port.store.AddressMarks;
import io.napomni.port.store.Stores;
import io.napomni.smtp.Bench;
import io.napomni.smtp.Keys;
import io.napomni.testkit.memory.MemoryStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BouncesTest {

    private final List<String> told = new ArrayList<>();
    private final BounceListener listener = new BounceListener() {
        @Override
        public void addressDead(DeliveryReport report) {
            told.add("dead " + report.recipient().value());
        }

        @Override
        public void notDelivered(DeliveryReport report) {
            told.add("not delivered " + report.status());
        }
    };

    @Test
    void an_unknown_recipient_is_a_dead_address() {
        read(Returned.POSTFIX);
        assertThat(told).containsExactly("dead ivan.petrov@client.example");
        DeliveryReport report = Reports.in(Returned.bytes(Returned.POSTFIX)).get(0);
        assertThat(report.messageId()).contains(Returned.ID);
        assertThat(report.detail()).isEqualTo("550 5.1.1 … Recipient address rejected: User unknown");
        assertThat(report.toString()).doesNotContain("petrov");
    }

    @Test
    void a_full_mailbox_and_distrust_do_not_kill_the_address() {
        read(Returned.FULL, Returned.DISTRUSTED);
        assertThat(told).containsExactly("not delivered 5.2.2", "not delivered 5.0.0");
    }

    /** At RCPT such a refusal would mean the address; a report does not say where it was refused. */
    @ParameterizedTest
    @ValueSource(strings = {"5.0.0", "5.4.6", "5.6.0", "5.1.7", ""})
    void a_status_that_does_not_speak_of_the_address_does_not_kill_it(String status) {
        String line = status.isEmpty() ? "X-Status: none" : "Status: " + status;
        read(Returned.letter("""
                Reporting-MTA: dns; mx.seller.example

                Final-Recipient: rfc822; ivan.petrov@client.example
                Action: failed
                %s
                Diagnostic-Code: smtp; 550 not delivered
                """.formatted(line), Returned.ID));
        assertThat(told).containsExactly("not delivered " + status);
    }

    @Test
    void a_delay_is_no_failure() {
        read(Returned.DELAYED);
        assertThat(told).isEmpty();
    }

    @Test
    void a_report_that_does_not_show_our_letter_silences_nobody() {
        read(
                Returned.POSTFIX.replace(Returned.ID, "<guess@seller.example>"),
                Returned.POSTFIX.replace("seller.example>", "stranger.example>"),
                Returned.POSTFIX.replace("Message-ID", "X-Message-ID"));
        assertThat(told).isEmpty();
    }

    @Test
    void a_dead_address_is_put_on_the_stop_list_if_the_letter_went_there() {
        Stores stores = MemoryStores.on(Bench.CLOCK).stores();
        AddressMarks marks = AddressMarks.keyed("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        BounceListener forged = new DeadAddresses(stores.suppressions(), marks, report -> false, listener);
        read(forged, Returned.POSTFIX);
        assertThat(stores.suppressions().list()).isEmpty();
        assertThat(told).containsExactly("not delivered 5.1.1");
        BounceListener ours = new DeadAddresses(
                stores.suppressions(), marks, report -> report.messageId().equals(Optional.of(Returned.ID)), listener);
        read(ours, Returned.FULL, Returned.POSTFIX, Returned.POSTFIX);
        assertThat(stores.suppressions().list()).singleElement().satisfies(entry -> {
            assertThat(entry.address()).isEqualTo(marks.of(Bench.CUSTOMER));
            assertThat(entry.reason()).contains("address-dead", "5.1.1").doesNotContain("petrov");
        });
        assertThat(told).endsWith("dead ivan.petrov@client.example");
    }

    @Test
    void several_recipients_have_a_report_each() {
        String two = Returned.letter("""
                Reporting-MTA: dns; mx

                Final-Recipient: rfc822; a@client.example
                Action: failed
                Status: 5.1.1

                Final-Recipient: rfc822; b@client.example
                Action: delivered
                Status: 2.0.0

                Final-Recipient: rfc822; not an address
                Action: failed
                Status: 5.1.1
                """, Returned.ID);
        read(two);
        assertThat(told).containsExactly("dead a@client.example");
    }

    @Test
    void what_is_no_report_is_read_and_left() {
        read("Subject: Отпуск\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.\r\n", "", "\r\n");
        assertThat(told).isEmpty();
    }

    @Test
    void broken_reports_are_read_without_a_failure() {
        long seed = 20261122;
        Random chance = new Random(seed);
        for (int i = 0; i < Integer.getInteger("napomni.returned", 200); i++) {
            byte[] letter = Returned.bytes(Returned.POSTFIX);
            for (int hit = chance.nextInt(6); hit >= 0; hit--) {
                letter[chance.nextInt(letter.length)] = (byte) chance.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(letter, chance.nextInt(letter.length));
            assertThat(Reports.in(letter)).as("seed %s, letter %s", seed, i).hasSizeLessThanOrEqualTo(1);
            assertThat(Reports.in(cut)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_file_of_letters_is_read_letter_by_letter(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("returned");
        MboxFile mbox = new MboxFile(file);
        assertThat(mbox.read(letter -> true)).isZero();
        Files.writeString(
                file,
                "From MAILER-DAEMON Tue Mar 31 21:30:15 2026\n" + Returned.POSTFIX.replace("\r\n", "\n")
                        + "\nFrom MAILER-DAEMON Tue Mar 31 21:31:15 2026\n"
                        + "Subject: text\n\nSee\n\n>From here on\nFrom there too\n"
                        + "\nFrom MAILER-DAEMON Tue Mar 31 21:32:15 2026\n" + Returned.FULL,
                StandardCharsets.ISO_8859_1);
        List<String> shown = new ArrayList<>();
        assertThat(mbox.read(letter -> shown.add(new String(letter, StandardCharsets.ISO_8859_1))))
                .isEqualTo(3);
        assertThat(shown.get(1)).contains("\nFrom here on\nFrom there too");
        assertThat(new Bounces(mbox, "seller.example", listener).readOnce()).isEqualTo(3);
        assertThat(told).containsExactly("dead ivan.petrov@client.example", "not delivered 5.2.2");
    }

    @Test
    void a_folder_of_a_mailbox_is_read_once_and_nothing_is_removed() throws Exception {
        try (TinyImap server = new TinyImap(List.of(Returned.POSTFIX, "Subject: hello\r\n\r\nhello\r\n"))) {
            ReturnedMail mail = imap(server, "secret-of-ours");
            assertThat(new Bounces(mail, "seller.example", listener).readOnce()).isEqualTo(2);
            assertThat(told).containsExactly("dead ivan.petrov@client.example");
            assertThat(new Bounces(mail, "seller.example", listener).readOnce()).isZero();
            assertThat(server.heard()).noneMatch(line -> line.contains("EXPUNGE") || line.contains("Deleted"));
        }
    }

    @Test
    void a_letter_whose_reader_failed_is_shown_again() throws Exception {
        try (TinyImap server = new TinyImap(List.of(Returned.POSTFIX))) {
            ReturnedMail mail = imap(server, "secret-of-ours");
            Predicate<byte[]> failing = letter -> {
                throw new IllegalStateException("the ledger is away");
            };
            assertThatThrownBy(() -> mail.read(failing)).isInstanceOf(IllegalStateException.class);
            assertThat(mail.read(letter -> false)).isZero();
            assertThat(mail.read(letter -> true)).isEqualTo(1);
            assertThat(mail.read(letter -> true)).isZero();
        }
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_where_and_no_secret() throws Exception {
        try (TinyImap server = new TinyImap(List.of())) {
            assertThatThrownBy(() -> imap(server, "wrong-password").read(letter -> true))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .hasMessageNotContainingAny("wrong-password", "user-of-ours")
                    .hasNoCause();
        }
    }

    private void read(String... letters) {
        read(listener, letters);
    }

    private static void read(BounceListener listener, String... letters) {
        ReturnedMail mail = reader -> {
            for (String letter : letters) {
                assertThat(reader.test(Returned.bytes(letter))).isTrue();
            }
            return letters.length;
        };
        assertThat(new Bounces(mail, "seller.example", listener).readOnce()).isEqualTo(letters.length);
    }

    private static ImapFolder imap(TinyImap server, String password) {
        return new ImapFolder("127.0.0.1", server.port(), "user-of-ours", () -> password, "INBOX")
                .trusting(Keys.trusted());
    }
}
