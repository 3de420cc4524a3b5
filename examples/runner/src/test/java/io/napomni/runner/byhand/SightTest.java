package io.napomni.runner.byhand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.port.AttachedFile;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.Preview;
import io.napomni.runner.show.Language;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Form FORM = new Form(
            new SubjectRef("shop", "invoice", "1"),
            new LetterChoice("dunning", "dunning-orders", "level-1", "mail"),
            Optional.empty(),
            "0123456789abcdef");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    private static Preview with(AttachedFile file) {
        return new Preview(
                FORM,
                "1",
                new CustomerRef("shop", "customer", "7"),
                Optional.empty(),
                Optional.empty(),
                List.of(file),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "seen");
    }

    @ParameterizedTest
    @CsvSource({"EN,With it goes: Счет 17.pdf (40 KB)", "RU,К письму приложено: Счет 17.pdf (40 КБ)"})
    void files_that_go_with_a_letter_are_named(Language language, String said) {
        Screen screen = new Screen(out, out, Paint.PLAIN, 120, false);

        new Sight(screen, Texts.in(language), TODAY, false)
                .show(with(new AttachedFile("Счет 17.pdf", "application/pdf", 40_000)));

        assertThat(bytes.toString(UTF_8).lines()).contains(said);
    }
}
