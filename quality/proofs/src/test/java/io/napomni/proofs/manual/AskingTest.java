package io.napomni.proofs.manual;

import static io.napomni.proofs.manual.Clerk.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.SendMail;
import io.napomni.answer.AnswerDesk;
import io.napomni.answer.AnswerLimits;
import io.napomni.answer.AnswerLinks;
import io.napomni.answer.LinkKeys;
import io.napomni.answer.LinkSigner;
import io.napomni.answer.Visit;
import io.napomni.answer.Wish;
import io.napomni.past.answer.AnswerQuery;
import io.napomni.past.answer.Choice;
import io.napomni.port.Rendered;
import io.napomni.port.store.Answers;
import io.napomni.port.store.Stores;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.proofs.world.Receiver;
import io.napomni.run.Reminders;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.ManualReminders;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.run.manual.Warning;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.template.HandlebarsTemplates;
import io.napomni.template.edit.Edit;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter sent by hand asks the customer like any other, and what is answered is known when the next is looked at. */
class AskingTest {

    private static final Draft ENDING = Draft.contract("1").ending(MONDAY.plusDays(30));
    private static final Pattern LINK = Pattern.compile("https://seller\\.example/a/([A-Za-z0-9_-]{52})");
    private static final LinkSigner SIGNER = new LinkSigner(
            LinkKeys.signing(1, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)), "acme");

    private static final AnswerLinks LINKS = AnswerLinks.at(URI.create("https://seller.example/a/"), SIGNER);

    @TempDir
    Path folder;

    private static ManualReminders manually(Company company) {
        return Reminders.builder(company.stores(), company.clock())
                .watch(ContractReminders.of(Plan.polite().terms()), company.book())
                .executor(company.mail())
                .executor(company.notes())
                .executor(company.tasks())
                .templates(HandlebarsTemplates.defaults())
                .addressMarks(Company.MARKS)
                .answers(LINKS)
                .build()
                .manually();
    }

    private static Preview look(ManualReminders manually, String nonce, Optional<Edit> edit) {
        Form form = new Form(
                ENDING.ref(), manually.find(ENDING.ref(), "renewal", MONDAY).orElseThrow(), edit, nonce);
        return manually.preview(form, MONDAY).orElseThrow();
    }

    private static String declining(SendMail mail, String dispatch) {
        String link = LINKS.unsubscribe(mail, dispatch).orElseThrow().toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static List<String> tokens(Rendered letter) {
        return LINK.matcher(letter.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Warning.Code> codes(Preview preview) {
        return preview.warnings().stream().map(Warning::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void links_work_in_the_letter_that_went_and_lead_to_nothing_in_the_preview(Keeping keeping) {
        try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
            ManualReminders manually = manually(company);
            Preview preview = look(manually, "the-form-of-the-manager", Optional.of(new Edit("Hello", "Call me.")));
            assertThat(preview.letter().orElseThrow().text()).contains("Place an order", "https://seller.example/a/\n");
            assertThat(manually.send(new Order(preview.form(), preview.seen(), "anna", ""), MONDAY))
                    .isInstanceOf(Sent.Done.class);
            Rendered sent = company.mail().received().get(0).letter().orElseThrow();
            assertThat(tokens(sent))
                    .hasSize(3)
                    .allSatisfy(token -> assertThat(SIGNER.verify(token)).isPresent());
            assertThat(company.stores()
                            .answers()
                            .find(List.of(SIGNER.letter(
                                    company.mail().received().get(0).dispatch()))))
                    .singleElement()
                    .satisfies(sheet -> {
                        assertThat(sheet.invitation().several()).isFalse();
                        assertThat(sheet.invitation().label()).isEqualTo("N-1");
                    });
        }
    }

    /** The stores, noting what is asked of answers. */
    private static Stores listened(Stores stores, List<String> asked) {
        Answers answers = (Answers) Proxy.newProxyInstance(
                Answers.class.getClassLoader(), new Class<?>[] {Answers.class}, (self, method, arguments) -> {
                    asked.add(method.getName() + " " + Arrays.toString(arguments));
                    return method.invoke(stores.answers(), arguments);
                });
        return new Stores(
                stores.ledger(),
                stores.history(),
                stores.leases(),
                stores.register(),
                stores.doubts(),
                stores.journal(),
                stores.holds(),
                stores.approvals(),
                stores.runs(),
                stores.rests(),
                stores.suppressions(),
                answers);
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void whoever_looks_at_a_letter_reads_the_answers_about_its_subject_and_no_others(Keeping keeping) {
        try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
            List<String> asked = new ArrayList<>();
            ManualReminders manually =
                    company.reminders(listened(company.stores(), asked)).manually();
            look(manually, "the-form-of-the-manager", Optional.empty());
            assertThat(asked).containsExactly("list [" + AnswerQuery.openAbout(ENDING.ref()) + "]");
        }
    }

    @ParameterizedTest
    @EnumSource(Keeping.class)
    void an_answer_that_nobody_has_dealt_with_is_told_and_who_declines_letters_gets_none(Keeping keeping) {
        try (Company company = Company.on(MONDAY, keeping.open(folder), Plan.polite(), List.of(ENDING))) {
            ManualReminders manually = manually(company);
            Preview preview = look(manually, "the-form-of-the-manager", Optional.empty());
            manually.send(new Order(preview.form(), preview.seen(), "anna", ""), MONDAY);
            AnswerDesk desk =
                    new AnswerDesk(company.stores().answers(), SIGNER, company.clock(), AnswerLimits.standard());
            String token = tokens(company.mail().received().get(0).letter().orElseThrow())
                    .get(2);
            company.advance(Duration.ofHours(1));
            desk.give(token, Wish.termination("enough"), new Visit("198.51.100.7"));
            Preview after = look(manually, "another-form-of-the-manager", Optional.empty());
            assertThat(codes(after)).contains(Warning.Code.PENDING_RESPONSE, Warning.Code.PAUSED);
            assertThat(after.warnings())
                    .filteredOn(one -> one.code() == Warning.Code.PENDING_RESPONSE)
                    .extracting(Warning::name)
                    .containsExactly(Choice.TERMINATE.word());
            assertThat(after.isStopped()).isFalse();
            Receiver.Received<SendMail> received = company.mail().received().get(0);
            assertThat(desk.unsubscribe(declining(received.action(), received.dispatch())))
                    .isPresent();
            Preview declined = look(manually, "a-third-form-of-the-manager", Optional.empty());
            assertThat(codes(declined)).contains(Warning.Code.OPTED_OUT);
            assertThat(declined.isStopped()).isTrue();
        }
    }
}
