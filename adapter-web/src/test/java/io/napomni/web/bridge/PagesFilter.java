package io.napomni.web.bridge;

import io.napomni.web.Page;
import io.napomni.web.WebBody;
import io.napomni.web.WebRequest;
import io.napomni.web.WebResponse;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Answers below one place with our pages, and passes everything else on. Map it before anything that reads forms. */
public final class PagesFilter implements Filter {

    private final String place;
    private final Page page;

    /**
     * Our pages below a place of the application.
     *
     * @param place for example {@code /reminders}, without a slash at its end
     */
    public PagesFilter(String place, Page page) {
        this.place = place;
        this.page = page;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        String below = request.getContextPath() + place;
        if (request.getRequestURI().startsWith(below + "/")) {
            send((HttpServletResponse) answer, page.handle(request(request, below)));
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private static WebRequest request(HttpServletRequest request, String below) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return new WebRequest(
                request.getMethod(),
                request.getRequestURI().substring(below.length()),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                headers,
                WebBody.read(request.getInputStream()),
                request.getRemoteAddr(),
                request.isSecure());
    }

    private static void send(HttpServletResponse answer, WebResponse response) throws IOException {
        answer.setStatus(response.status());
        response.headers().forEach(answer::setHeader);
        answer.getOutputStream().write(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
