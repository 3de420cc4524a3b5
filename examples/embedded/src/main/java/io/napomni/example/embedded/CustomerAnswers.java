package io.napomni.example.embedded;

import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLinks;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.model.Customer;
import io.napomni.model.CustomerRef;
import io.napomni.model.Manager;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.port.Lookup;
import io.napomni.port.store.Stores;
import io.napomni.run.RemindersBuilder;
import io.napomni.run.answering.AnswerFacts;
import io.napomni.scenario.answer.AnswerReminders;
import io.napomni.scenario.answer.AnswerTerms;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.SmtpMailExecutor;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Unsubscribe;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters by which customers can answer, and what follows. */
final class CustomerAnswers {

    private final Stores stores;
    private final Clock clock;
    private final LinkSigner signer;

    CustomerAnswers(Stores stores, Clock clock, byte[] secret) {
        this.stores = stores;
        this.clock = clock;
        this.signer = new LinkSigner(LinkKeys.signing(1, secret), "acme");
    }

    /** The pages of the host ask it. */
    AnswerDesk desk() {
        return new AnswerDesk(stores.answers(), signer, clock, AnswerLimits.standard());
    }

    /** Adds to a contract host what answers need. */
    RemindersBuilder addTo(
            RemindersBuilder reminders,
            FactSource<Supply> contracts,
            Lookup<CustomerRef, Customer> customers,
            Lookup<String, Manager> managers,
            SmtpConfig mail) {
        // tag::readme[]
        AnswerLinks links = AnswerLinks.at(URI.create("https://seller.example/a/"), signer);
        AnswerTerms terms = AnswerTerms.of("Acme", Locale.ENGLISH).withTaskFor("17");
        return reminders
                .answers(links)
                .watch(
                        AnswerReminders.of(terms),
                        AnswerFacts.from(
                                stores.answers(), clock, customers, AnswerFacts.ofContracts(contracts, managers)))
                .executor(new SmtpMailExecutor(mail, clock)
                        .enclosing((letter, dispatch) -> new Enclosed(
                                List.of(),
                                links.unsubscribe(letter, dispatch)
                                        .map(link -> new Unsubscribe(link, Optional.empty())))));
        // end::readme[]
    }
}
