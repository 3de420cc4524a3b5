package io.napomni.web.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.action.Purpose;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import io.napomni.past.EffectState;
import io.napomni.past.answer.Answer;
import io.napomni.past.answer.AnswerSheet;
import io.napomni.past.answer.Choice;
import io.napomni.past.answer.Invitation;
import io.napomni.past.answer.LetterId;
import io.napomni.port.Outcome;
import io.napomni.port.store.AnswerChange;
import io.napomni.port.store.JournalEntry;
import io.napomni.port.store.RegisterQuery;
import io.napomni.port.store.RegisterRow;
import io.napomni.rule.Reason;
import io.napomni.web.guard.PageNonce;
import io.napomni.web.office.door.LoopbackDoor;
import io.napomni.web.office.door.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An office and somebody who works in it. */
class Scene {

    static final String WHY = "the customer called";

    final Firm firm = new Firm();
    final PageNonce nonces = new PageNonce("0123456789abcdef0123456789abcdef".getBytes(UTF_8), firm.clock);

    Office office(OptionalInt coldStart) {
        return closed(coldStart).openTo(LoopbackDoor.of(new Staff("Anna Petrova")));
    }

    /** As it is made. */
    Office closed(OptionalInt coldStart) {
        return Office.of(firm.reminders(coldStart), nonces, firm.clock);
    }

    Visitor anna() {
        return new Visitor(office(OptionalInt.empty()), "en");
    }

    void sent(String id, String name) {
        firm.deal(id, name);
        firm.reminders(OptionalInt.empty()).run(Firm.TODAY);
    }

    void doubtful(String id, String name) {
        firm.post.next = new Outcome.InDoubt(Reason.of("connection-lost"));
        sent(id, name);
        firm.post.next = new Outcome.Done("250 queued");
    }

    /** A run that holds what is more than one letter. */
    void held() {
        firm.deal("1", "A-1");
        firm.deal("2", "A-2");
        firm.deal("3", "A-3");
        firm.reminders(OptionalInt.of(1)).run(Firm.TODAY);
    }

    List<JournalEntry> journal() {
        return firm.stores.journal().recent(1000);
    }

    JournalEntry last() {
        return journal().get(0);
    }

    List<RegisterRow> rows() {
        return firm.stores.register().list(RegisterQuery.newest(EnumSet.allOf(EffectState.class), 100));
    }

    RegisterRow about(String id) {
        return firm.stores.register().about(new SubjectRef("b24", "deal", id)).get(0);
    }

    static String clear(RegisterRow row) {
        return Place.of("clear").with("key", row.key().toString()).toString().substring(2);
    }

    static String resolve(RegisterRow row) {
        return Place.of("resolve").with("key", row.key().toString()).toString().substring(2);
    }

    /** A customer's answer to a letter about a deal. */
    LetterId answered(String id, String label, String text, Answer.Standing standing) {
        LetterId letter = new LetterId(String.format(Locale.ROOT, "%032x", firm.clock.millis() + id.hashCode()));
        CustomerRef customer = new CustomerRef("b24", "company", id);
        firm.stores
                .answers()
                .invite(List.of(new Invitation(
                        letter,
                        "d" + id,
                        new SubjectRef("b24", "deal", id),
                        false,
                        customer,
                        customer,
                        "contract-renewal",
                        "contract-renewal",
                        label,
                        Purpose.CONTRACT,
                        Locale.ENGLISH,
                        Firm.TODAY,
                        firm.clock.instant().plusSeconds(9_000_000))));
        answers(letter, Choice.LATER, text, standing);
        return letter;
    }

    void answers(LetterId letter, Choice choice, String text, Answer.Standing standing) {
        Optional<LocalDate> day = choice == Choice.LATER ? Optional.of(Firm.TODAY.plusDays(30)) : Optional.empty();
        firm.stores
                .answers()
                .change(
                        letter,
                        sheet -> AnswerChange.none()
                                .with(
                                        new Answer(sheet.nextVersion(), choice, day, text, sheet.now(), standing),
                                        "answered",
                                        "customer",
                                        ""));
    }

    AnswerSheet sheet(LetterId letter) {
        return firm.stores.answers().find(List.of(letter)).get(0);
    }

    /** Everything that anybody could read or do, to be compared. */
    List<Object> everything() {
        return List.of(
                journal(),
                rows(),
                firm.stores.approvals().waiting(),
                firm.stores.holds().inForce(Firm.TODAY),
                firm.stores.answers().since(Instant.EPOCH).stream()
                        .map(AnswerSheet::answers)
                        .toList(),
                firm.stores.doubts().dispatches());
    }

    /** The first place on a page that begins so. */
    static String link(String body, String beginning) {
        Matcher links =
                Pattern.compile("href=\"\\./(" + beginning + "[^\"]*)\"").matcher(body);
        assertThat(links.find()).as("a link to " + beginning + " in " + body).isTrue();
        return Objects.requireNonNull(links.group(1)).replace("&amp;", "&").replace("&#x3D;", "=");
    }

    static Map<String, String> why(Map<String, String> form) {
        return Visitor.with(form, "why", WHY);
    }
}
