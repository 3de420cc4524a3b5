package io.napomni.bitrix24.action;

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
import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.bitrix24.action.letter.CardLetters;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.port.Rendered;
import io.napomni.testkit.fake.bitrix24.data.MultiField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Every executor of a portal is one that the engine may rely on. */
class PortalContractsTest {

    @Nested
    class Notes extends PortalContract<AddNote> {
        Notes() {
            super(Bitrix24Portal::notes);
        }

        @Override
        public AddNote action(int number) {
            return new AddNote(deal(number), "Письмо отправлено");
        }

        @Override
        public int happened() {
            return stage.fake.written().comments().size();
        }
    }

    @Nested
    class Tasks extends PortalContract<CreateTask> {
        Tasks() {
            super(Bitrix24Portal::tasks);
        }

        @Override
        public CreateTask action(int number) {
            return new CreateTask(deal(number), "17", "Позвонить", "О продлении", LocalDate.of(2026, 12, 1));
        }

        @Override
        public int happened() {
            return stage.fake.written().tasks().size();
        }
    }

    @Nested
    class Todos extends PortalContract<CreateTask> {
        Todos() {
            super(portal -> portal.todos(Channel.TASK));
        }

        @Override
        public CreateTask action(int number) {
            return new CreateTask(deal(number), "17", "Позвонить", "О продлении", LocalDate.of(2026, 12, 1));
        }

        @Override
        public int happened() {
            return stage.fake.written().todos().size();
        }
    }

    @Nested
    class Notices extends PortalContract<Notify> {
        Notices() {
            super(Bitrix24Portal::notices);
        }

        @Override
        public Notify action(int number) {
            return new Notify("17", "Счёт " + number + " не оплачен");
        }

        @Override
        public int happened() {
            return stage.fake.written().notifications().size();
        }
    }

    @Nested
    class Deals extends PortalContract<CreateDeal> {
        Deals() {
            super(Bitrix24Portal::newDeals);
        }

        @Override
        public CreateDeal action(int number) {
            return new CreateDeal(
                    new CustomerRef("b24", "company", "44"), "Договоры", "Новый", "Deal " + number, Optional.of("17"));
        }

        @Override
        public int happened() {
            return stage.fake.written().items().size();
        }
    }

    @Nested
    class Stages extends PortalContract<MoveStage> {
        Stages() {
            super(Bitrix24Portal::stages);
        }

        @Override
        public MoveStage action(int number) {
            return new MoveStage(deal(number), number % 2 == 0 ? "Исполнен" : "C3:WON");
        }

        @Override
        public int happened() {
            return stage.fake.written().items().size();
        }
    }

    @Nested
    class Fields extends PortalContract<UpdateFields> {
        Fields() {
            super(Bitrix24Portal::fields);
        }

        @Override
        public UpdateFields action(int number) {
            return new UpdateFields(deal(number), Map.of("Номер договора", "DK-" + number));
        }

        @Override
        public int happened() {
            return stage.fake.written().items().size();
        }
    }

    @Nested
    class Responsibles extends PortalContract<AssignResponsible> {
        Responsibles() {
            super(Bitrix24Portal::responsibles);
        }

        @Override
        public AssignResponsible action(int number) {
            return new AssignResponsible(deal(number), "17");
        }

        @Override
        public int happened() {
            return stage.fake.written().items().size();
        }
    }

    @Nested
    class Letters extends PortalContract<SendMail> {
        private static final EmailAddress TO = new EmailAddress("irina@example.test");

        Letters() {
            super(portal -> portal.letters(new CardLetters(
                    Channel.MAIL, new EmailAddress("oleg@example.test"), "", mail -> Optional.of(deal(1)))));
            stage.fake.contacts().put(91, Map.of("name", "Ирина"), MultiField.workEmail(TO.value()));
            stage.deal(2, Map.of("contactIds", List.of(91)));
        }

        @Override
        public SendMail action(int number) {
            return new SendMail(
                    TO, Optional.empty(), new Letter("renewal", Locale.forLanguageTag("ru"), Map.of("number", number)));
        }

        @Override
        public Optional<Rendered> letter() {
            return Optional.of(new Rendered("Договор кончается", "<p>Здравствуйте</p>", "Здравствуйте"));
        }

        @Override
        public int happened() {
            return stage.fake.data().activities().letters().size();
        }
    }
}
