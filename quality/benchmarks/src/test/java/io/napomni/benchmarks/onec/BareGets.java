package io.napomni.benchmarks.onec;

import io.napomni.benchmarks.Child;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.recording.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The same questions by a loop that throws the answers away, in a process of its own. */
public final class BareGets {
    private BareGets() {}

    /** File of addresses, login, password, passes; prints the nanoseconds of the fastest pass. */
    public static void main(String[] given) throws IOException, InterruptedException {
        String user = Base64.getEncoder().encodeToString((given[1] + ":" + given[2]).getBytes(StandardCharsets.UTF_8));
        List<String> addresses = Files.readAllLines(Path.of(given[0]));
        long fastest = Long.MAX_VALUE;
        for (int pass = 0; pass < Integer.parseInt(given[3]); pass++) {
            HttpClient client = HttpClient.newHttpClient();
            long began = System.nanoTime();
            for (String address : addresses) {
                HttpRequest get = HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Basic " + user)
                        .header("Accept", "application/json")
                        .build();
                int status = client.send(get, HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException("status " + status);
                }
            }
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        System.out.println(fastest);
    }

    static long inProcess(FakeBase base, List<Request> requests, int passes) {
        try {
            Path file = Files.createTempFile("napomni-gets", ".txt");
            Files.write(file, requests.stream().map(one -> address(base, one)).toList());
            String told = Child.output(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    BareGets.class.getName(),
                    file.toString(),
                    base.login(),
                    base.password(),
                    "" + passes));
            Files.delete(file);
            return Long.parseLong(told);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String address(FakeBase base, Request request) {
        return base.baseUrl() + request.rawPath() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
    }
}
