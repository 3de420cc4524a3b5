package io.napomni.runner;

import io.napomni.testkit.fake.onec.BaseOptions;
import io.napomni.testkit.fake.onec.FakeBase;
import io.napomni.testkit.fake.onec.Oddity;
import io.napomni.testkit.fake.onec.UrlLimits;
import io.napomni.testkit.fake.onec.fault.Fault;
import io.napomni.testkit.fake.onec.fault.Rights;
import io.napomni.testkit.fake.onec.fault.When;
import io.napomni.testkit.fake.onec.session.SessionMode;
import io.napomni.testkit.fake.onec.session.SessionRules;
import io.napomni.testkit.fake.onec.wire.ErrorForm;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every switch of the fake base by which something goes wrong, turned on. */
final class OneCTroubles {
    static final String ORDERS = "Document_ЗаказКлиента";
    static final String STATES = "InformationRegister_СостоянияЗаказовКлиентов";

    /** Settings of the fake that are no trouble by themselves. */
    private static final Set<String> QUIET =
            Set.of("BaseOptions.withSeed", "BaseOptions.withPause", "BaseOptions.withOddities", "BaseOptions.withUser");

    private final Map<String, Trouble> all = new LinkedHashMap<>();

    /** How the base is started, and what happens to it after its check. */
    record Trouble(UnaryOperator<BaseOptions> options, Consumer<FakeBase> after) {}

    private OneCTroubles() {}

    static Map<String, Trouble> all() {
        OneCTroubles troubles = new OneCTroubles();
        troubles.faults();
        troubles.made();
        troubles.oddities();
        troubles.rest();
        return troubles.all;
    }

    /** What the fake's own code offers, so that a new switch without a sentence is noticed. */
    static Set<String> offered() {
        Set<String> names = new TreeSet<>();
        for (Class<?> fault : Fault.class.getPermittedSubclasses()) {
            names.add("Fault." + fault.getSimpleName());
        }
        methods(Fault.class)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> names.add("Fault." + method.getName()));
        Stream.of(ErrorForm.values()).forEach(form -> names.add("Fault.error " + form));
        Stream.of(Oddity.values()).forEach(odd -> names.add("Oddity." + odd));
        methods(Rights.class)
                .filter(method -> method.getReturnType() == void.class && method.getParameterCount() > 0)
                .forEach(method -> names.add("Rights." + method.getName()));
        withers(names, SessionRules.class);
        withers(names, BaseOptions.class);
        methods(FakeBase.class)
                .filter(method -> method.getName().equals("unpublish"))
                .forEach(method -> names.add("FakeBase.unpublish/" + method.getParameterCount()));
        names.removeAll(QUIET);
        names.removeAll(Set.of("Fault.Instead", "Fault.error", "Rights.check"));
        return names;
    }

    private static void withers(Set<String> names, Class<?> type) {
        methods(type)
                .filter(method -> method.getName().startsWith("with"))
                .forEach(method -> names.add(type.getSimpleName() + "." + method.getName()));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private void add(String name, UnaryOperator<BaseOptions> options) {
        all.put(name, new Trouble(options, base -> {}));
    }

    private void after(String name, Consumer<FakeBase> change) {
        all.put(name, new Trouble(options -> options, change));
    }

    private void fault(String name, String set, Fault fault) {
        after(name, base -> base.faults().inject(fault, When.set(set)));
    }

    private void faults() {
        fault("Fault.Slow", ORDERS, new Fault.Slow(Duration.ofMinutes(1)));
        fault("Fault.Dropped", ORDERS, new Fault.Dropped());
        fault("Fault.Broken", ORDERS, new Fault.Broken(20));
        fault("Fault.Cut", STATES, new Fault.Cut(20));
        fault("Fault.WrongCharset", ORDERS, new Fault.WrongCharset("windows-1251"));
        fault("Fault.Marked", ORDERS, new Fault.Marked());
        fault("Fault.ShortPage", STATES, new Fault.ShortPage(1_000));
        fault("Fault.Repeated", ORDERS, new Fault.Repeated(1));
        fault("Fault.Reversed", ORDERS, new Fault.Reversed());
        fault("Fault.Miscounted", ORDERS, new Fault.Miscounted(1));
    }

    private void made() {
        for (ErrorForm form : ErrorForm.values()) {
            fault("Fault.error " + form, STATES, Fault.error(500, form, -1, "Договор Ромашки, ИНН 7701234567"));
        }
        fault("Fault.pageInsteadOfJson", ORDERS, Fault.pageInsteadOfJson());
        fault("Fault.memory", STATES, Fault.memory());
        fault("Fault.diskFull", STATES, Fault.diskFull());
        fault("Fault.noLicence", ORDERS, Fault.noLicence());
        fault("Fault.unavailable", ORDERS, Fault.unavailable(Duration.ofSeconds(30)));
        fault("Fault.moved", ORDERS, Fault.moved("https://elsewhere.example/"));
    }

    private void oddities() {
        for (Oddity odd : Oddity.values()) {
            add("Oddity." + odd, options -> options.withOddities(odd));
        }
    }

    private void rest() {
        after("Rights.hide", base -> base.rights().hide(STATES, row -> true));
        after("Rights.refuse", base -> base.rights().refuse(STATES));
        after("FakeBase.unpublish/1", base -> base.unpublish(STATES));
        after("FakeBase.unpublish/2", base -> base.unpublish(STATES, "СуммаОплаты"));
        SessionRules rules = SessionRules.of(SessionMode.NONE);
        add("BaseOptions.withSessions", options -> options.withSessions(SessionRules.of(SessionMode.AUTO)));
        add("BaseOptions.withUrls", options -> options.withUrls(UrlLimits.iis()));
        add("BaseOptions.withMostRows", options -> options.withMostRows(0));
        add("SessionRules.withLicences", options -> options.withSessions(rules.withLicences(0)));
        add("SessionRules.withStartsPerMinute", options -> options.withSessions(rules.withStartsPerMinute(3)));
        SessionRules header = SessionRules.of(SessionMode.HEADER);
        add("SessionRules.withMaxAge", options -> options.withSessions(header.withMaxAge(Duration.ZERO)));
        add("SessionRules.withStaleStatus", options -> options.withSessions(header.withStaleStatus(500)));
    }
}
