package io.napomni.runner.fake;

import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;

/** Says where a fake 1C base is and what can be done with it. */
public final class FakeOneCView {

    private static final String COLLECTION =
            "Catalog_%D0%9A%D0%BE%D0%BD%D1%82%D1%80%D0%B0%D0%B3%D0%B5%D0%BD%D1%82%D1%8B";

    private final Screen screen;
    private final Texts texts;

    /** On this screen, in the language of these texts. */
    public FakeOneCView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /** Says it. */
    public void started(FakeOneC base) {
        String all = texts.count(invoicesOnly(base) ? "invoices" : "orders", base.orders());
        say("fake.1c.head", base.profile(), all, base.due(), base.orders(), base.day());
        say("fake.1c.address", base.address());
        say("fake.1c.login", base.login());
        say("fake.1c.password", base.password());
        screen.line();
        say("fake.try");
        screen.line("  curl -g -u '" + base.login() + ":" + base.password() + "' '" + base.address() + COLLECTION
                + "?$top=3&$format=json'");
        screen.line();
        say("fake.1c.config");
        screen.line("  export REMIND_1C_PASSWORD='" + base.password() + "'");
        snippet(base).lines().forEach(line -> screen.line("  " + line));
        screen.line();
        say("fake.stop");
    }

    private static String snippet(FakeOneC base) {
        return """
                onec:
                  address: "%s"
                  login: "%s"
                  password: ${REMIND_1C_PASSWORD}
                  zone: Europe/Moscow
                dunning:
                  source: %s
                  startsOn: %s
                """.formatted(base.address(), base.login(), source(base), base.startsOn());
    }

    /** Accounting keeps no orders. */
    private static boolean invoicesOnly(FakeOneC base) {
        return base.profile().equals("bp");
    }

    private static String source(FakeOneC base) {
        return invoicesOnly(base) ? "1c invoices" : "1c orders";
    }

    /** Says that it is over. */
    public void stopped() {
        say("fake.1c.stopped");
    }

    private void say(String key, Object... values) {
        screen.line(texts.of(key, values));
    }
}
