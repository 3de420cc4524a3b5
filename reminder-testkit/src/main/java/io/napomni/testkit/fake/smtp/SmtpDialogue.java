package io.napomni.testkit.fake.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, from the greeting to its end: asks the script at each step, else answers as a good server would. */
final class SmtpDialogue {

    private static final Pattern PATH = Pattern.compile("<([^>]*)>");

    private final FakeSmtpServer server;
    private final SmtpLink link;
    private boolean known;
    private boolean open = true;
    private boolean inTransaction;
    private String sender = "";
    private final List<String> recipients = new ArrayList<>();
    private int turnsBefore;

    SmtpDialogue(FakeSmtpServer server, SmtpLink link) {
        this.server = server;
        this.link = link;
    }

    void hold() throws IOException, InterruptedException {
        if (server.setup().implicitTls()) {
            link.secure(server.setup().tls().orElseThrow());
        }
        answer(SmtpStep.CONNECT, "220 mail.example ESMTP");
        while (open) {
            String command = new String(link.readLine(), StandardCharsets.ISO_8859_1);
            server.heard(command);
            obey(SmtpStep.of(command), command);
        }
        link.flush();
        link.drop();
    }

    private void obey(SmtpStep step, String command) throws IOException, InterruptedException {
        switch (step) {
            case EHLO -> greet();
            case STARTTLS -> startTls();
            case AUTH -> authenticate(command);
            case MAIL -> mail(command);
            case RCPT -> recipient(command);
            case DATA -> data();
            case RSET -> {
                forget();
                answer(SmtpStep.RSET, "250 2.0.0 OK");
            }
            case QUIT -> {
                answer(SmtpStep.QUIT, "221 2.0.0 Bye");
                open = false;
            }
            default -> answer(step, step == SmtpStep.NOOP ? "250 2.0.0 OK" : "500 5.5.2 unknown command");
        }
    }

    private void greet() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("mail.example"));
        lines.addAll(server.setup().capabilities());
        if (server.setup().tls().isPresent() && !link.isSecured()) {
            lines.add("STARTTLS");
        }
        if (server.setup().login().isPresent()) {
            lines.add("AUTH PLAIN LOGIN XOAUTH2");
        }
        int last = lines.size() - 1;
        answer(SmtpStep.EHLO, "250-" + String.join("\r\n250-", lines.subList(0, last)) + "\r\n250 " + lines.get(last));
    }

    private void startTls() throws IOException, InterruptedException {
        boolean offered = server.setup().tls().isPresent() && !link.isSecured();
        String said = answer(SmtpStep.STARTTLS, offered ? "220 2.0.0 go ahead" : "502 5.5.1 not offered");
        if (said.startsWith("2") && offered) {
            link.flush();
            link.secure(server.setup().tls().orElseThrow());
            forget();
        }
    }

    private void authenticate(String command) throws IOException, InterruptedException {
        String[] words = command.split(" ", 3);
        String given;
        if (words.length > 2 && words[1].equalsIgnoreCase("XOAUTH2")) {
            given = decoded(words[2]).replaceFirst("^user=([^\1]*)\1auth=Bearer ([^\1]*)\1\1$", "$1:$2");
        } else if (words.length > 1 && words[1].equalsIgnoreCase("PLAIN")) {
            String token = words.length > 2 ? words[2] : challenge("");
            given = decoded(token).replaceFirst("^[^\0]*\0", "").replace('\0', ':');
        } else {
            String user = decoded(words.length > 2 ? words[2] : challenge("VXNlcm5hbWU6"));
            given = user + ":" + decoded(challenge("UGFzc3dvcmQ6"));
        }
        known = server.setup().login().filter(given::equals).isPresent();
        if (!known && words.length > 1 && words[1].equalsIgnoreCase("XOAUTH2")) {
            // Why, in base64, before the refusal; the client is to answer with an empty line.
            challenge("eyJzdGF0dXMiOiI0MDEifQ==");
        }
        answer(SmtpStep.AUTH, known ? "235 2.7.0 welcome" : "535 5.7.8 Error: authentication failed");
    }

    private String challenge(String text) throws IOException {
        link.reply("334 " + text);
        String line = new String(link.readLine(), StandardCharsets.ISO_8859_1);
        server.heard(line);
        return line;
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private void mail(String command) throws IOException, InterruptedException {
        if (inTransaction) {
            link.reply("503 5.5.1 nested MAIL");
            return;
        }
        turnsBefore = link.turns();
        forget();
        boolean allowed = known || server.setup().login().isEmpty();
        String said = answer(SmtpStep.MAIL, allowed ? "250 2.1.0 OK" : "530 5.7.0 authentication required");
        inTransaction = said.startsWith("2");
        sender = path(command);
    }

    private void recipient(String command) throws IOException, InterruptedException {
        recipients.add(path(command));
        String said = answer(SmtpStep.RCPT, inTransaction ? "250 2.1.5 OK" : "503 5.5.1 MAIL first");
        if (!said.startsWith("2")) {
            recipients.remove(recipients.size() - 1);
        }
    }

    private void data() throws IOException, InterruptedException {
        String usual = recipients.isEmpty() ? "503 5.5.1 RCPT first" : "354 end with a dot";
        if (answer(SmtpStep.DATA, usual).startsWith("354")) {
            take();
        }
    }

    private void take() throws IOException, InterruptedException {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        boolean first = true;
        for (byte[] line = link.readLine(); !(line.length == 1 && line[0] == '.'); line = link.readLine()) {
            int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
            letter.write(line, stuffed, line.length - stuffed);
            letter.write('\r');
            letter.write('\n');
            if (first && !playIfScripted(SmtpStep.BODY)) {
                return;
            }
            first = false;
        }
        if (recipients.isEmpty()) {
            // RFC 2920 section 3.1: so ends a letter that a client was invited to send and cannot.
            link.reply("554 5.5.1 no valid recipients");
        } else {
            end(letter.toByteArray());
        }
        forget();
    }

    private void end(byte[] letter) throws IOException, InterruptedException {
        int number = server.nextLetter();
        Optional<SmtpAnswer> scripted = server.script().at(SmtpStep.DOT, recipients.get(0));
        if (scripted.filter(SmtpDialogue::refuses).isEmpty()) {
            int turns = link.turns() - turnsBefore + 1;
            server.took(new ReceivedLetter(sender, List.copyOf(recipients), letter, turns, link.isSecured()));
        }
        play(scripted.orElse(SmtpAnswer.reply("250 2.0.0 OK: queued as FAKE" + number)));
    }

    /** What was said; nothing when the connection ended. */
    private String answer(SmtpStep step, String usual) throws IOException, InterruptedException {
        SmtpAnswer answer = server.script()
                .at(step, recipients.isEmpty() ? "" : recipients.get(0))
                .orElse(SmtpAnswer.reply(usual));
        play(answer);
        return open && answer instanceof SmtpAnswer.Reply it ? it.text() : "";
    }

    private boolean playIfScripted(SmtpStep step) throws IOException, InterruptedException {
        Optional<SmtpAnswer> scripted = server.script().at(step, recipients.isEmpty() ? "" : recipients.get(0));
        if (scripted.isPresent()) {
            play(scripted.get());
        }
        return open;
    }

    private void play(SmtpAnswer answer) throws IOException, InterruptedException {
        if (answer instanceof SmtpAnswer.Reply it) {
            link.reply(it.text());
            return;
        }
        open = false;
        if (answer instanceof SmtpAnswer.ReplyThenClose it) {
            link.reply(it.text());
            return;
        }
        // What the steps before were answered has been said, even if it was to leave in one group with this.
        link.flush();
        if (answer instanceof SmtpAnswer.Hang) {
            server.hangUntilReleased();
        } else if (answer instanceof SmtpAnswer.Reset) {
            link.reset();
        } else {
            link.drop();
        }
    }

    private static boolean refuses(SmtpAnswer answer) {
        String text = answer instanceof SmtpAnswer.Reply it
                ? it.text()
                : answer instanceof SmtpAnswer.ReplyThenClose last ? last.text() : "";
        return text.startsWith("4") || text.startsWith("5");
    }

    private void forget() {
        sender = "";
        inTransaction = false;
        recipients.clear();
    }

    private static String path(String command) {
        Matcher path = PATH.matcher(command);
        return path.find() ? path.group(1) : "";
    }
}
