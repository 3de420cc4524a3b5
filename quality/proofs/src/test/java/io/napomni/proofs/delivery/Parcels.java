package io.napomni.proofs.delivery;

import io.napomni.action.Channel;
import io.napomni.action.EffectKey;
import io.napomni.action.Letter;
import io.napomni.action.SendMail;
import io.napomni.calendar.Delay;
import io.napomni.decision.Planned;
import io.napomni.decision.Playbook;
import io.napomni.decision.Scenario;
import io.napomni.decision.Step;
import io.napomni.decision.UseCase;
import io.napomni.model.CustomerRef;
import io.napomni.model.EmailAddress;
import io.napomni.model.SubjectRef;
import io.napomni.policy.ContactPolicy;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Rendered;
import io.napomni.port.Templates;
import io.napomni.port.store.Stores;
import io.napomni.rule.Anchor;
import io.napomni.rule.Ladder;
import io.napomni.rule.Timing;
import io.napomni.run.Guards;
import io.napomni.run.Reminders;
import io.napomni.run.doubt.DoubtPolicy;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.pace.Traffic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** So many customers, of whom each is due one letter on one day; as any process builds it. */
public final class Parcels {

    /** Long ago: whatever counts days by the clock of this machine is seen at once. */
    public static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    public static final Clock CLOCK = Clock.fixed(DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final String SCENARIO = "parcel";

    private Parcels() {}

    /** Whoever is due a letter. */
    record Addressee(int number) {

        /** Always as long, so that none is the beginning of another. */
        private String id() {
            return String.format(Locale.ROOT, "%06d", number);
        }

        SubjectRef subject() {
            return new SubjectRef("made", "parcel", id());
        }

        CustomerRef customer() {
            return new CustomerRef("made", "customer", id());
        }

        /** As people are told of it. */
        String name() {
            return "Petrov" + id();
        }

        EmailAddress address() {
            return new EmailAddress("c" + number + "@example.ru");
        }

        SendMail mail() {
            return new SendMail(
                    address(), Optional.empty(), new Letter("parcel", Locale.ROOT, Map.of("number", number)));
        }

        EffectKey key() {
            return new EffectKey(SCENARIO, subject(), "ready@" + DAY, "mail");
        }
    }

    /** The library as a process would build it. */
    public static Reminders through(Stores stores, int letters, ActionExecutor<SendMail> mail) {
        return through(stores, letters, mail, DoubtPolicy.hold());
    }

    /** The same, and this becomes of doubts. */
    static Reminders through(Stores stores, int letters, ActionExecutor<SendMail> mail, DoubtPolicy doubts) {
        return Reminders.builder(stores, CLOCK)
                .watch(useCase(), new Addressees(letters))
                .executor(mail)
                .templates(new OneLetter())
                .policy(ContactPolicy.none())
                .doubts(doubts)
                .guards(Guards.standard().withUsual(1_000_000, 1))
                .build();
    }

    static UseCase<Addressee> useCase() {
        Ladder<Addressee> ladder = Ladder.from(Anchor.of("ready-on", (Addressee one) -> DAY))
                .stage("ready", Timing.after(Delay.days(0)).openEnded());
        Step<Addressee> letter = Step.once(
                "mail", Channel.MAIL, member -> Planned.act(member.fact().mail()));
        return new UseCase<>(
                "parcels",
                Addressee::subject,
                Addressee::customer,
                Addressee::name,
                List.of(Scenario.of(SCENARIO, ladder, Playbook.at("ready", List.of(letter)))));
    }

    static SmtpConfig config(int port, int connections) {
        return SmtpConfig.of(
                        "127.0.0.1",
                        port,
                        Sender.of(new EmailAddress("sales@seller.example")),
                        Secret.of("a-key-of-at-least-16-characters"))
                .withSecurity(Security.PLAIN_LOOPBACK)
                .withTraffic(Traffic.usual().over(connections));
    }

    /** A letter that says its number. */
    static final class OneLetter implements Templates {

        @Override
        public Rendered render(Letter letter) {
            String number = String.valueOf(letter.model().get("number"));
            return new Rendered("Parcel " + number, "<p>Parcel " + number + "</p>", "Parcel " + number);
        }

        @Override
        public void check(Letter sample) {
            render(sample);
        }
    }
}
