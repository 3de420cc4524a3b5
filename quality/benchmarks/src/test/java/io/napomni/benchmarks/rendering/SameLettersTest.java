package io.napomni.benchmarks.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Letter;
import io.napomni.port.Rendered;
import io.napomni.template.HandlebarsTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is compared must write the same letters, to the last sign. */
class SameLettersTest {

    @Test
    void all_renderers_write_the_same_three_parts() {
        HandlebarsTemplates ours = HandlebarsTemplates.of(List.of(OrderLetter.template()));
        BareHandlebars bare = new BareHandlebars();

        for (Letter letter : OrderLetter.letters(100)) {
            Rendered expected = ByHand.render(letter);
            assertThat(expected.html()).contains("Товар &lt;0&gt;").contains("&quot;Поставка &amp; Ко&quot;");
            assertThat(bare.render(letter)).isEqualTo(expected);
            assertThat(ours.render(letter)).isEqualTo(expected);
        }
    }
}
