package io.napomni.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.past.Hold;
import io.napomni.past.answer.Answer;
import io.napomni.port.store.RegisterRow;
import io.napomni.web.office.door.Staff;
import io.napomni.web.office.words.PlainWords;
import io.napomni.wording.LetterLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of anybody's making stay values wherever the office shows them. */
class OfficeXssTest extends Scene {

    private static final Pattern TAG = Pattern.compile("</?(head|body|html|header|footer|main|nav|section|form|fieldset"
            + "|legend|label|input|select|option|button|div|span|p|ul|li|h1|h2|h3|dl|dt|dd|a|br|strong|code|pre|table"
            + "|thead|tbody|tr|th|td)( [a-z-]+=\"[^\"<>]*\")*>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</title></style></textarea></pre><script>alert(1)</script>",
                "{{this}} {{{x}}} [[nav]] [[body]]",
                "<a href=\"javascript:alert(1)\">x</a>",
                "`onmouseover=alert(1) x=",
                "&lt;script&gt;&#60;script&#62;",
                "<!--<script>-->\u2028<script>"
            })
    void a_value_cannot_leave_its_place(String value) {
        Office office = everywhere(value);
        Visitor visitor = new Visitor(office, "en");
        List<String> bodies = new ArrayList<>();
        for (String place : places(visitor, value)) {
            bodies.add(visitor.body(place));
        }
        Map<String, String> typed = Visitor.with(visitor.form("hold"), "what", value);
        bodies.add(visitor.post("hold", Visitor.with(typed, "why", value)).body());
        bodies.add(visitor.post("hold", Visitor.with(Visitor.with(typed, "why", value), "what", "b24:deal:9"))
                .body());
        bodies.add(visitor.post("clear", Visitor.with(visitor.form(clear(about("8"))), "why", value + "x".repeat(300)))
                .body());
        for (String body : bodies) {
            assertHarmless(body, value);
        }
        assertThat(bodies).filteredOn(body -> body.contains("<h1>")).hasSizeGreaterThan(12);
    }

    /** After our own tags, each with attributes in quotes and none that runs, no sign is left that begins a tag. */
    private static void assertHarmless(String body, String value) {
        String shown = body.substring(body.indexOf("</style>") + "</style>".length());
        assertThat(shown).doesNotContain(" href=\"javascript").doesNotContainPattern("<[a-z]+[^>]* on[a-z]+=\"");
        assertThat(TAG.matcher(shown).replaceAll("")).doesNotContain("<", ">");
        if (value.contains("[[")) {
            assertThat(shown).contains("[[nav]]");
        }
    }

    private Office everywhere(String value) {
        firm.deal("1", value);
        firm.deal("2", value);
        firm.reminders(OptionalInt.of(1)).run(Firm.TODAY);
        doubtful("7", value);
        sent("8", value);
        RegisterRow row = about("8");
        firm.stores
                .holds()
                .place(new Hold(value, new Hold.Scope.OfSubject(row.key().subject()), Optional.empty(), value, value));
        firm.stores.journal().append("note", row.key().toString(), value, value);
        firm.stores.journal().append("run-finished", "2026-" + value, value, value);
        answered("8", value, value, Answer.Standing.AMBIGUOUS);
        answered("1", value, value, Answer.Standing.TAKEN);
        firm.deal("9", value);
        firm.deal("10<b>" + value.replaceAll("\\s", ""), value);
        String name = value.replaceAll("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]", "");
        return office(OptionalInt.of(1))
                .openTo(request -> Optional.of(new Staff(name)))
                .speaking(new Echo(value), LetterLanguage.ENGLISH);
    }

    /** Words of a host that are no better. */
    private static final class Echo extends PlainWords {

        private final String value;

        Echo(String value) {
            this.value = value;
        }

        @Override
        public String scenario(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String step(String name, LetterLanguage language) {
            return value;
        }

        @Override
        public String said(String english, LetterLanguage language) {
            return value;
        }
    }

    private List<String> places(Visitor visitor, String value) {
        List<String> places = new ArrayList<>(List.of(
                "", "register", "letters", "doubts", "holds", "hold", "runs", "approvals", "subject?ref=b24:deal:8"));
        List<Place> with = List.of(
                Place.of("register").with("q", value).with("state", value).with("after", value),
                Place.of("hold").with("what", value).with("why", value).with("until", value),
                Place.of("lift").with("id", value),
                Place.of("subject").with("ref", "b24:deal:" + value),
                Place.of("").with("said", value).with("n", value));
        with.forEach(place -> places.add(place.toString().substring(2)));
        places.add("answers");
        places.add(link(visitor.body("answers"), "answer\\?"));
        places.add(clear(about("8")));
        places.add(resolve(about("7")));
        places.add(link(visitor.body("approvals"), "approvals\\?"));
        places.add(link(visitor.body(""), "letter\\?"));
        return places;
    }
}
