package io.napomni.testkit.fake.bitrix24.fault;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer on its way to the client.
 *
 * @param headers among them the content type
 * @param filling how many bytes of filling are streamed after the body, whose length is then not announced
 * @param pause spent after half of the body; after each byte of one that is dribbled
 */
public record Reply(
        int status, Map<String, String> headers, String body, long filling, Delivery delivery, Duration pause) {
    public static final String JSON = "application/json; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";

    private static final String TYPE = "Content-Type";

    /** Copies the headers. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, String body) {
        return new Reply(status, Map.of(TYPE, JSON), body, 0, Delivery.WHOLE, Duration.ZERO);
    }

    public static Reply html(int status, String reason) {
        String page = "<html>\r\n<head><title>" + status + " " + reason + "</title></head>\r\n<body>\r\n<center><h1>"
                + status + " " + reason + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return new Reply(status, Map.of(TYPE, HTML), page, 0, Delivery.WHOLE, Duration.ZERO);
    }

    /** 302: to be asked for there. */
    public static Reply moved(URI to) {
        return html(302, "Found").withHeader("Location", to.toString());
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, filling, delivery, pause);
    }

    Reply withBody(String other) {
        return new Reply(status, headers, other, filling, delivery, pause);
    }

    Reply withContentType(String other) {
        return withHeader(TYPE, other);
    }

    Reply withFilling(long bytes) {
        return new Reply(status, headers, body, bytes, delivery, pause);
    }

    Reply withDelivery(Delivery other) {
        return new Reply(status, headers, body, filling, other, pause);
    }

    Reply withPause(Duration other) {
        return new Reply(status, headers, body, filling, delivery, other);
    }
}
