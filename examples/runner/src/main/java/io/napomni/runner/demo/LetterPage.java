package io.napomni.runner.demo;

import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.show.Texts;

/** A page with one letter, as it looks on a phone and on a desktop. */
final class LetterPage {

    private final Texts texts;

    LetterPage(Texts texts) {
        this.texts = texts;
    }

    String of(Postbox.Sent sent) {
        var letter = sent.letter();
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"back\"><a href=\"../index.html#letters\">← ")
                .append(Html.text(texts.of("page.back")))
                .append("</a></p><h1>")
                .append(Html.text(letter.subject()))
                .append("</h1><dl class=\"facts\">");
        fact(body, "page.to", letter.recipient());
        fact(body, "page.from", letter.header("From").orElse(""));
        fact(body, "page.sent", texts.day(sent.day()));
        fact(body, "column.contract", sent.reminder().label());
        body.append("</dl>").append(frames(sent.file() + "-letter.html"));
        body.append("<h2>")
                .append(Html.text(texts.of("page.plain")))
                .append("</h2><pre>")
                .append(Html.text(letter.part("text/plain").orElse("").replace("\r\n", "\n")))
                .append("</pre><p><a href=\"")
                .append(sent.file())
                .append(".eml\">")
                .append(Html.text(texts.of("page.eml")))
                .append("</a></p>");
        return Html.page(texts, letter.subject(), body.toString());
    }

    /** The letter in the width of a phone and in that of a mail program. */
    String frames(String address) {
        return "<div class=\"frames\"><figure><figcaption>" + Html.text(texts.of("page.phone"))
                + "</figcaption><iframe class=\"phone\" loading=\"lazy\" sandbox title=\""
                + Html.text(texts.of("page.phone")) + "\" src=\"" + address
                + "\"></iframe></figure><figure class=\"wide\"><figcaption>" + Html.text(texts.of("page.desktop"))
                + "</figcaption><iframe class=\"desktop\" loading=\"lazy\" sandbox title=\""
                + Html.text(texts.of("page.desktop")) + "\" src=\"" + address + "\"></iframe></figure></div>";
    }

    private void fact(StringBuilder body, String key, String value) {
        body.append("<dt>")
                .append(Html.text(texts.of(key)))
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd>");
    }
}
