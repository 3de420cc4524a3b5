package io.napomni.proofs.manual;

import io.napomni.model.SubjectRef;
import io.napomni.proofs.stores.Keeping;
import io.napomni.proofs.world.Company;
import io.napomni.proofs.world.Draft;
import io.napomni.proofs.world.Plan;
import io.napomni.run.Reminders;
import io.napomni.run.manual.Form;
import io.napomni.run.manual.LetterChoice;
import io.napomni.run.manual.Order;
import io.napomni.run.manual.Preview;
import io.napomni.run.manual.Sent;
import io.napomni.run.manual.Warning;
import io.napomni.template.edit.Edit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A manager at a company, who sends letters by hand. */
record Clerk(Company company, LocalDate today, AtomicInteger forms) implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static Clerk at(Keeping keeping, Path folder, Plan plan, Draft... drafts) {
        return new Clerk(Company.on(MONDAY, keeping.open(folder), plan, List.of(drafts)), MONDAY, new AtomicInteger());
    }

    Clerk on(LocalDate day) {
        company.show(day);
        return new Clerk(company, day, forms);
    }

    Reminders reminders() {
        return company.reminders();
    }

    /** A new form for a letter. */
    Form form(Draft draft, String word) {
        LetterChoice letter =
                reminders().manually().find(draft.ref(), word, today).orElseThrow();
        return new Form(draft.ref(), letter, Optional.empty(), "form-of-the-clerk-" + forms.incrementAndGet());
    }

    Preview look(Form form) {
        return reminders().manually().preview(form, today).orElseThrow();
    }

    Preview look(Draft draft, String word) {
        return look(form(draft, word));
    }

    List<Warning> warnings(Draft draft, String word) {
        return look(draft, word).warnings();
    }

    Sent send(Preview seen, String reason) {
        return reminders().manually().send(new Order(seen.form(), seen.seen(), "anna", reason), today);
    }

    Sent send(Draft draft, String word, String reason) {
        return send(look(draft, word), reason);
    }

    Preview edited(Draft draft, String word, String subject, String text) {
        return look(form(draft, word).with(new Edit(subject, text)));
    }

    int letters() {
        return company.mail().received().size();
    }

    /** What the journal says of who sent what. */
    List<String> signatures(SubjectRef subject) {
        return company.stores().journal().recent(100).stream()
                .filter(line -> line.what().equals("sent-by-hand"))
                .filter(line -> line.about().contains(subject.toString()))
                .map(line -> line.by() + ": " + line.detail())
                .toList();
    }

    @Override
    public void close() {
        company.close();
    }
}
