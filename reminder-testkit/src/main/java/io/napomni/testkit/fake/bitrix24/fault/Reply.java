package io.napomni.testkit.fake.bitrix24.fault;

import java.time.Duration;

/** An answer on its way to the client; {@code pause} is spent after half of the body. */
public record Reply(int status, String contentType, String body, Delivery delivery, Duration pause) {
    public static final String JSON = "application/json; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";

    public static Reply json(int status, String body) {
        return new Reply(status, JSON, body, Delivery.WHOLE, Duration.ZERO);
    }

    public static Reply html(int status, String reason) {
        String page = "<html>\r\n<head><title>" + status + " " + reason + "</title></head>\r\n<body>\r\n<center><h1>"
                + status + " " + reason + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return new Reply(status, HTML, page, Delivery.WHOLE, Duration.ZERO);
    }

    Reply withBody(String other) {
        return new Reply(status, contentType, other, delivery, pause);
    }

    Reply withContentType(String other) {
        return new Reply(status, other, body, delivery, pause);
    }

    Reply withDelivery(Delivery other) {
        return new Reply(status, contentType, body, other, pause);
    }

    Reply withPause(Duration other) {
        return new Reply(status, contentType, body, delivery, other);
    }
}
