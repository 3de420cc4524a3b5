package io.napomni.smtp.bounce;

import java.nio.charset.StandardCharsets;

/** Letters that came back, in the forms of several servers. */
final class Returned {

    static final String ID = "<82c300a46f0740332dd4d65d4253361ab40aa079@seller.example>";

    static final String POSTFIX = letter("""
            Reporting-MTA: dns; mx.seller.example
            X-Postfix-Queue-ID: 4F1
            Arrival-Date: Tue, 31 Mar 2026 21:30:15 +0000 (UTC)

            Final-Recipient: rfc822; ivan.petrov@client.example
            Original-Recipient: rfc822;ivan.petrov@client.example
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.client.example
            Diagnostic-Code: smtp; 550 5.1.1 <ivan.petrov@client.example>: Recipient
                address rejected: User unknown
            """, ID);

    static final String FULL = letter("""
            Reporting-MTA: dns; mx.seller.example

            Final-Recipient: RFC822; <ivan.petrov@client.example>
            Action: Failed
            Status: 5.2.2 (mailbox full)
            Diagnostic-Code: smtp;552 5.2.2 over quota
            """, ID);

    static final String DISTRUSTED = letter("""
            Reporting-MTA: dns; mx.seller.example

            Final-Recipient: rfc822; ivan.petrov@client.example
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: smtp; 550 blocked by our spam filter
            """, ID);

    static final String DELAYED = letter("""
            Reporting-MTA: dns; mx.seller.example

            Final-Recipient: rfc822; ivan.petrov@client.example
            Action: delayed
            Status: 4.4.1
            """, ID);

    private Returned() {}

    static String letter(String status, String originalId) {
        String text = """
            From: MAILER-DAEMON@seller.example
            To: bounces@seller.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain

            I am sorry.
            --b1
            Content-Type: message/delivery-status

            %s
            --b1
            Content-Type: text/rfc822-headers

            Date: Tue, 31 Mar 2026 21:30:15 +0000
            Message-ID: %s
            Subject: =?UTF-8?B?0JTQvtCz0L7QstC+0YA=?=

            --b1--
            """;
        return text.formatted(status, originalId).replace("\n", "\r\n");
    }

    static byte[] bytes(String letter) {
        return letter.getBytes(StandardCharsets.ISO_8859_1);
    }
}
