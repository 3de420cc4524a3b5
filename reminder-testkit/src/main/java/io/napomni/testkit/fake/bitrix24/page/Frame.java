package io.napomni.testkit.fake.bitrix24.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What is around the content of each page: head, style, the ways to the other pages. No script, nothing from elsewhere. */
final class Frame {
    /** The pages that can be reached from everywhere, by path. */
    static final List<String> PATHS =
            List.of("/", "/deals", "/stages", "/tasks", "/comments", "/notifications", "/requests");

    private static final String STYLE = style();
    private static final int PACE = 5;

    /** Allows the one style sheet by its hash and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Frame() {}

    static String page(Ask ask, String title, Html content) {
        String code = ask.words().language().code();
        String refresh = ask.refresh() > 0 ? "<meta http-equiv=\"refresh\" content=\"" + ask.refresh() + "\">" : "";
        return "<!doctype html>\n<html lang=\"" + code + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">" + refresh
                + Html.tag("title", Html.text(title + " · " + ask.say("portal")))
                        .markup() + "<style>" + STYLE
                + "</style></head>\n<body>"
                + Html.tag("header", head(ask), navigation(ask)).markup()
                + Html.tag("main", Html.tag("h1", Html.text(title)), content).markup() + "</body></html>\n";
    }

    /** A box with a heading. */
    static Html section(String title, Html... content) {
        return Html.tag("section", Html.tag("h2", Html.text(title)), Html.all(content));
    }

    private static Html head(Ask ask) {
        List<Html> languages = Stream.of(PageLanguage.values())
                .map(language ->
                        choice(ask.here(language), language == ask.words().language(), Html.text(language.code())))
                .toList();
        boolean still = ask.refresh() == 0;
        Html refresh = Html.link(ask.refreshedEvery(still ? PACE : 0), ask.text(still ? "refresh.on" : "refresh.off"));
        return Html.styled(
                "div",
                "top",
                Html.tag("b", ask.text("portal")),
                Html.styled("span", "switches", refresh, Html.all(languages)));
    }

    private static Html navigation(Ask ask) {
        List<Html> links = PATHS.stream()
                .map(path -> choice(ask.link(path), isIn(ask.request().path(), path), ask.text("title." + path)))
                .toList();
        return Html.tag("nav", Html.all(links));
    }

    private static boolean isIn(String path, String room) {
        return path.equals(room) || (!room.equals("/") && path.startsWith(room + "/"));
    }

    static Html choice(String to, boolean chosen, Html inner) {
        return chosen ? Html.current(to, inner) : Html.link(to, inner);
    }

    private static String style() {
        try (InputStream stream = Frame.class.getResourceAsStream("page.css")) {
            if (stream == null) {
                throw new IllegalStateException("missing resource page.css");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
