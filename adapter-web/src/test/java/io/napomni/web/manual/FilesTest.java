package io.napomni.web.manual;

import static io.napomni.web.manual.Writer.RENEWAL;
import static io.napomni.web.manual.Writer.press;
import static io.napomni.web.manual.Writer.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.port.AttachedFile;
import io.napomni.web.WebResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends a letter sees which files go with it. */
class FilesTest extends Scene {

    @BeforeEach
    void due() {
        shop.contract("1", SOON);
    }

    private static List<AttachedFile> invoice(long bytes) {
        return List.of(new AttachedFile("Счет 17.pdf", "application/pdf", bytes));
    }

    @ParameterizedTest
    @CsvSource({"en,With it goes: Счет 17.pdf 12 KB", "ru,К письму приложено: Счет 17.pdf 12 КБ"})
    void files_are_named_with_their_size(String language, String said) {
        shop.post.files = invoice(11 * 1024 + 1);

        assertThat(words(anna(language).look(RENEWAL))).contains(said);
    }

    @Test
    void of_a_letter_without_files_nothing_is_said() {
        assertThat(words(anna().look(RENEWAL))).contains("Subject:").doesNotContain("With it goes", "KB");
    }

    @Test
    void a_file_that_has_changed_since_is_shown_before_anything_goes() {
        shop.post.files = invoice(1000);
        Map<String, String> form = press(anna().look(RENEWAL), "send");
        shop.post.files = invoice(2000);

        WebResponse changed = anna().post(form);

        assertThat(changed.status()).isEqualTo(409);
        assertThat(words(changed))
                .contains("Nothing was sent", "The files that go with the letter have changed.")
                .doesNotContain("reads differently");
        assertThat(letters()).isZero();
        anna().post(press(changed, "send"));
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void the_name_of_a_file_is_text_and_never_markup() {
        shop.post.files = List.of(new AttachedFile("<script>alert(1)</script>\".pdf", "application/pdf", 1));

        assertThat(anna().look(RENEWAL).body()).doesNotContain("<script>").contains("&lt;script&gt;");
    }
}
