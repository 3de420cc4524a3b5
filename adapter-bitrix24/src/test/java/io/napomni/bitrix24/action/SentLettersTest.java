package io.napomni.bitrix24.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Channel;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.testkit.fake.bitrix24.activity.Activity;
import io.napomni.testkit.fake.bitrix24.activity.Owner;
import io.napomni.testkit.fake.bitrix24.activity.SentLetter;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters through cards, as the fake portal sends them: a wrong kind, direction or state would only be kept there. */
class SentLettersTest {
    private static final CardLetters HOW = new CardLetters(
            Channel.MAIL,
            new EmailAddress("oleg@example.test"),
            "Олег Иванов",
            mail -> Optional.of(new SubjectRef("b24", "deal", "1207")));

    private final PortalStage stage = PortalStage.open();
    private final HandWork<SendMail> work = new HandWork<>();

    SentLettersTest() {
        stage.fake.contacts().put(91, Map.of("name", "Ирина"), MultiField.workEmail("irina@example.test"));
        stage.deal(1207, Map.of("contactIds", List.of(91)));
        SendMail mail = new SendMail(
                new EmailAddress("irina@example.test"),
                Optional.empty(),
                new Letter("renewal", Locale.forLanguageTag("ru"), Map.of()));
        work.with("abc", mail, Optional.of(new Rendered("Договор кончается", "<p>Ирина & Ко</p>", "text")));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<SentLetter> sent() {
        return stage.fake.data().activities().letters();
    }

    @Test
    void a_letter_is_sent_to_the_customer_and_stays_in_the_card() {
        stage.portal.letters(HOW).execute(work);

        assertThat(sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).containsExactly("irina@example.test");
            assertThat(letter.from()).isEqualTo("Олег Иванов <oleg@example.test>");
            assertThat(letter.owner()).isEqualTo(new Owner(2, 1207));
            assertThat(letter.text().subject()).isEqualTo("Договор кончается");
            assertThat(letter.text().description()).startsWith("<p>Ирина & Ко</p>");
            assertThat(work.outcomes.get("abc")).isEqualTo(new Outcome.Done("activity " + letter.activityId()));
            assertThat(stage.fake.data().activities().find(letter.activityId()))
                    .get()
                    .extracting(Activity::owner)
                    .isEqualTo(new Owner(2, 1207));
        });
    }

    @Test
    void a_lost_answer_leaves_one_letter_and_a_doubt() {
        stage.fake.faults().inject(Fault.dropped().afterExecuting(), When.method("crm.activity.add"));
        stage.portal.letters(HOW).execute(work);

        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(sent()).hasSize(1);
    }
}
