package io.napomni.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a request and an answer as a servlet container gives them, as far as the filter asks. */
class PagesFilterTest {

    private final List<WebRequest> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final PagesFilter filter = new PagesFilter("/reminders", request -> {
        asked.add(request);
        return WebResponse.html(410, "<p>да").withHeader("X-Robots-Tag", "noindex");
    });

    @Test
    void a_post_comes_through_whole_and_the_answer_goes_back_whole() throws Exception {
        filter.doFilter(request("/app/reminders/a/token"), response(), passed());

        WebRequest request = asked.get(0);
        assertThat(request.path()).isEqualTo("/a/token");
        assertThat(request.form(100).one("choice")).contains("later");
        assertThat(request.from()).isEqualTo("192.0.2.7");
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "setStatus 410",
                        "setHeader Content-Type text/html; charset=utf-8",
                        "setHeader X-Robots-Tag noindex");
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("<p>да");
    }

    @Test
    void what_is_asked_elsewhere_is_passed_on() throws Exception {
        filter.doFilter(request("/app/remindersx/a"), response(), passed());

        assertThat(asked).isEmpty();
        assertThat(told).containsExactly("passed on");
    }

    private FilterChain passed() {
        return (request, response) -> told.add("passed on");
    }

    private static HttpServletRequest request(String uri) {
        return as(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMethod" -> "POST";
            case "getContextPath" -> "/app";
            case "getRequestURI" -> uri;
            case "getQueryString" -> null;
            case "getHeaderNames" -> Collections.enumeration(List.of("Content-Type"));
            case "getHeaders" -> Collections.enumeration(List.of("application/x-www-form-urlencoded"));
            case "getInputStream" -> new Body("choice=later");
            case "getRemoteAddr" -> "192.0.2.7";
            case "isSecure" -> true;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private HttpServletResponse response() {
        return as(HttpServletResponse.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getOutputStream")) {
                return new Sink(body);
            }
            told.add(method.getName() + " "
                    + String.join(
                            " ",
                            List.of(arguments).stream().map(String::valueOf).toList()));
            return null;
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(String text) {
            bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Sink extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
