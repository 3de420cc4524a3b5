package io.napomni.smtp.bounce;

import io.napomni.smtp.Keys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As much of an IMAP server (RFC 3501) as a reader of one folder needs, over TLS. */
final class TinyImap implements AutoCloseable {

    private static final Pattern FETCH = Pattern.compile("FETCH (\\d+) \\((.*)\\)");

    private final ServerSocket listening;
    private final List<String> letters;
    private final Set<Integer> seen = new ConcurrentSkipListSet<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    TinyImap(List<String> letters) throws IOException {
        this.letters = letters;
        listening = Keys.server("good")
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread thread = new Thread(this::accept, "tiny-imap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                hold(socket);
            } catch (IOException hungUp) {
                // The client left, or the test is over.
            }
        }
    }

    private void hold(Socket socket) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        out.write("* OK [CAPABILITY IMAP4rev1] ready\r\n".getBytes(StandardCharsets.ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(line);
            String[] words = line.split(" ", 2);
            boolean refused = words[1].startsWith("LOGIN") && !words[1].contains("secret-of-ours");
            String said = answer(words[1]) + words[0] + (refused ? " NO wrong password" : " OK done") + "\r\n";
            out.write(said.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private String answer(String command) {
        Matcher fetch = FETCH.matcher(command);
        if (fetch.matches()) {
            return fetch(Integer.parseInt(fetch.group(1)), fetch.group(2));
        }
        return switch (command.split(" ", 2)[0]) {
            case "CAPABILITY" -> "* CAPABILITY IMAP4rev1\r\n";
            case "SELECT", "EXAMINE" ->
                "* FLAGS (\\Seen \\Deleted)\r\n* " + letters.size()
                        + " EXISTS\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* OK [UIDVALIDITY 1] ok\r\n";
            case "SEARCH" -> "* SEARCH" + unseen() + "\r\n";
            case "STORE" -> store(command);
            case "LOGOUT" -> "* BYE\r\n";
            default -> "";
        };
    }

    private String unseen() {
        return IntStream.rangeClosed(1, letters.size())
                .filter(number -> !seen.contains(number))
                .mapToObj(number -> " " + number)
                .collect(Collectors.joining());
    }

    private String store(String command) {
        int number = Integer.parseInt(command.split(" ", 3)[1]);
        seen.add(number);
        return "* " + number + " FETCH (FLAGS (\\Seen))\r\n";
    }

    private String fetch(int number, String asked) {
        String letter = letters.get(number - 1);
        String what = asked.contains("BODY")
                ? "BODY[] {" + letter.length() + "}\r\n" + letter
                : "ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"
                        + " INTERNALDATE \"01-Jan-2026 00:00:00 +0000\" RFC822.SIZE " + letter.length();
        if (asked.contains("BODY[")) {
            seen.add(number);
        }
        return "* " + number + " FETCH (" + what + ")\r\n";
    }
}
