package io.napomni.web.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.web.WebResponse;
import org.junit.jupiter.api.Test;

/** A manager chooses a letter, looks at it and sends it. */
class SendingTest extends Scene {

    @Test
    void every_letter_can_be_chosen_and_the_one_that_is_due_says_so() {
        shop.contract("1", SOON);
        WebResponse first = anna().begin();
        System.out.println(first.body().substring(first.body().indexOf("</style>")));
        WebResponse look = anna().look(Writer.RENEWAL);
        System.out.println(look.body().substring(look.body().indexOf("</style>")));
        WebResponse sent = anna().post(Writer.press(look, "send"));
        System.out.println(sent.body().substring(sent.body().indexOf("</style>")));
        assertThat(letters()).isEqualTo(1);
    }
}
