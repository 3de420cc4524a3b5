package io.napomni.bitrix24.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Action;
import io.napomni.action.AddNote;
import io.napomni.action.AssignResponsible;
import io.napomni.action.Channel;
import io.napomni.action.CreateDeal;
import io.napomni.action.CreateTask;
import io.napomni.action.Letter;
import io.napomni.action.MoveStage;
import io.napomni.action.Notify;
import io.napomni.action.SendMail;
import io.napomni.action.UpdateFields;
import io.napomni.bitrix24.HandWork;
import io.napomni.bitrix24.PortalStage;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import io.napomni.testkit.fake.bitrix24.fault.Fault;
import io.napomni.testkit.fake.bitrix24.fault.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing in what executors write is guessed: each name is one that the vendor documents. */
class WritesWireTest {
    private static final SubjectRef DEAL = new SubjectRef("b24", "deal", "1207");
    private static final CustomerRef CONTACT = new CustomerRef("b24", "contact", "91");
    private final PortalStage stage = PortalStage.open();

    WritesWireTest() {
        stage.fake.contacts().put(91, Map.of("name", "Ирина"), MultiField.workEmail("irina@example.test"));
        stage.deal(1207, Map.of("contactIds", List.of(91)));
        stage.user(17);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private <A extends Action> void done(ActionExecutor<A> executor, A action) {
        done(executor, action, Optional.empty());
    }

    private void letterSent() {
        EmailAddress from = new EmailAddress("oleg@example.test");
        done(
                stage.portal.letters(new CardLetters(Channel.MAIL, from, "Олег", mail -> Optional.of(DEAL))),
                new SendMail(
                        new EmailAddress("irina@example.test"),
                        Optional.empty(),
                        new Letter("renewal", Locale.forLanguageTag("ru"), Map.of())),
                Optional.of(new Rendered("Договор кончается", "<p>Здравствуйте</p>", "Здравствуйте")));
    }

    private <A extends Action> void done(ActionExecutor<A> executor, A action, Optional<Rendered> letter) {
        HandWork<A> work = new HandWork<A>().with("abc", action, letter);
        executor.execute(work);
        assertThat(work.outcomes.get("abc")).isInstanceOf(Outcome.Done.class);
    }

    private List<String> transcript() {
        return Transcript.normalised(stage.fake.recorder().transcript());
    }

    @Test
    void everything_that_is_written_is_documented() {
        CreateTask task = new CreateTask(DEAL, "17", "Позвонить", "О продлении", LocalDate.of(2026, 12, 1));
        stage.fake
                .faults()
                .inject(
                        Fault.dropped().afterExecuting(),
                        When.method("crm.item.update").times(1));

        done(stage.portal.stages(), new MoveStage(DEAL, "Исполнен"));
        done(stage.portal.fields(), new UpdateFields(DEAL, Map.of("closedate", "2027-01-01")));
        done(stage.portal.responsibles(), new AssignResponsible(DEAL, "17"));
        done(stage.portal.newDeals(), new CreateDeal(CONTACT, "Договоры", "Новый", "Продление", Optional.of("17")));
        done(stage.portal.notes(), new AddNote(DEAL, "Письмо отправлено"));
        done(stage.portal.tasks(), task);
        done(stage.portal.todos(Channel.TASK), task);
        done(stage.portal.notices(), new Notify("17", "Счёт не оплачен"));
        letterSent();

        assertThat(WireCheck.undocumented(Documented.of(Golden.lines(Golden.DOCUMENTED)), transcript()))
                .isEmpty();
        assertThat(stage.fake.recorder().callsOf("crm.item.get")).isEqualTo(1);
    }

    @Test
    void the_check_sees_what_is_not_documented() {
        done(stage.portal.stages(), new MoveStage(DEAL, "C3:WON"));
        List<String> catalogue = Golden.lines(Golden.DOCUMENTED).stream()
                .filter(line -> !line.contains("crm-item-update"))
                .toList();

        assertThat(WireCheck.undocumented(Documented.of(catalogue), transcript()))
                .singleElement()
                .asString()
                .startsWith("the method crm.item.update is not documented");
    }
}
