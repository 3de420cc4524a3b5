package io.napomni.template.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y=1&z=2,true",
        "mailto:a.b@c.example,true",
        "http://a.example,false",
        "http://127.0.0.1:8080/a/x,true",
        "http://127.0.0.1.evil.example/,false",
        "http://u:p@127.0.0.1/,false",
        "javascript:alert(1),false",
        "https:a,false",
        "https://,false",
        "https://u:p@a.example,false",
        "HTTPS://a.example,false",
        "mailto:a@b.example?bcc=c@d.example,false",
        "data:text/html;x,false",
        "https://a.example/ b,false",
        "https://пример.рф,false",
        "//a.example,false",
        "x,false"
    })
    void links(String url, boolean allowed) {
        assertThat(SafeLink.isAllowed(url)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "+7 (495) 123-45-67,+74951234567",
        "8 800 555-35-35 доб. 12,88005553535",
        "нет,",
        "12,",
        "+7 495 1234567; 7654321,+74951234567"
    })
    void phones(String written, String dialled) {
        String html = SafeLink.phone(written, Escaping.HTML);
        assertThat(html).contains(written);
        assertThat(html.contains("href=\"tel:" + dialled + "\"")).isEqualTo(dialled != null);
    }
}
