package io.napomni.architecture;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packages of the house in the order in which they are read, and what each may import. A new package or adapter
 * gets its line here first; a class that stands in no room breaks a rule.
 */
enum Room {
    MODEL("model"),
    CALENDAR("calendar"),
    WORDING("wording"),
    RULE("rule", MODEL, CALENDAR),
    ACTION("action", MODEL),
    PAST("past", MODEL, CALENDAR, RULE, ACTION),
    POLICY("policy", MODEL, CALENDAR, RULE, ACTION, PAST),
    DECISION("decision", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY),
    SCENARIO("scenario", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION),
    INSIGHT("insight", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION),
    PORT("port", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION),
    TEMPLATE("template", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    ANSWER("answer", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    RECIPIENT("run.recipient", MODEL, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    /** Beside run, which opens it: it knows no scenario by name and nothing of a run. */
    MANUAL(
            "run.manual",
            MODEL,
            CALENDAR,
            WORDING,
            RULE,
            ACTION,
            PAST,
            POLICY,
            DECISION,
            PORT,
            TEMPLATE,
            ANSWER,
            RECIPIENT),
    RUN(
            "run", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, SCENARIO, INSIGHT, PORT, TEMPLATE,
            ANSWER, RECIPIENT, MANUAL),
    BITRIX24("bitrix24", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    ONEC("onec", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    SMTP("smtp", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    JDBC("jdbc", MODEL, CALENDAR, RULE, ACTION, PAST, POLICY, DECISION, PORT),
    /** Driven by people and driving the rest: what it shows it asks of the shell. */
    WEB(
            "web", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, INSIGHT, PORT, TEMPLATE, ANSWER,
            RECIPIENT, MANUAL, RUN),
    TESTKIT(
            "testkit", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, SCENARIO, INSIGHT, PORT,
            TEMPLATE, ANSWER, RECIPIENT, MANUAL, RUN),
    /** The host: the only room where all others meet. */
    RUNNER(
            "runner", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, SCENARIO, INSIGHT, PORT, TEMPLATE,
            ANSWER, RECIPIENT, MANUAL, RUN, BITRIX24, ONEC, SMTP, JDBC, WEB, TESTKIT),
    /** A host of a few classes, whose code the README shows. */
    EXAMPLE(
            "example", MODEL, CALENDAR, WORDING, RULE, ACTION, PAST, POLICY, DECISION, SCENARIO, INSIGHT, PORT,
            TEMPLATE, ANSWER, RECIPIENT, MANUAL, RUN, BITRIX24, ONEC, SMTP, JDBC, WEB);

    static final Set<Room> PURE = EnumSet.range(MODEL, INSIGHT);
    static final Set<Room> ADAPTERS = EnumSet.range(BITRIX24, JDBC);
    static final Set<Room> PUBLISHED = EnumSet.complementOf(EnumSet.of(RUNNER, EXAMPLE));

    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Room> mayImport;

    Room(String folder, Room... mayImport) {
        this.folder = folder;
        this.mayImport = Set.of(mayImport);
    }

    String folder() {
        return folder;
    }

    boolean mayImport(Room other) {
        return other == this || mayImport.contains(other);
    }

    String permission() {
        return mayImport.isEmpty()
                ? "nothing of ours"
                : mayImport.stream().sorted().map(Room::folder).collect(Collectors.joining(", ", "only ", ""));
    }
}
