package io.napomni.runner.fake;

import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;

/** Says where a fake portal is and what can be done with it. */
public final class FakeView {

    private final Screen screen;
    private final Texts texts;

    /** On this screen, in the language of these texts. */
    public FakeView(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /** Says it. */
    public void started(FakeBitrix24 portal, boolean limits) {
        say("fake.head", portal.deals(), portal.contracts());
        say(limits ? "fake.limits-on" : "fake.limits-off");
        say("fake.page", portal.page());
        say("fake.webhook", portal.webhook());
        say("fake.app", FakeBitrix24.CLIENT_ID, FakeBitrix24.CLIENT_SECRET);
        screen.line();
        say("fake.try");
        screen.line("  curl -g '" + portal.webhook() + "crm.item.list?entityTypeId=2&select[]=id&select[]=title'");
        screen.line();
        say("fake.config");
        screen.line("  export REMIND_WEBHOOK=" + portal.webhook());
        texts.of("fake.snippet").lines().forEach(line -> screen.line("  " + line));
        screen.line();
        say("fake.stop");
    }

    /** Says that it is over. */
    public void stopped() {
        say("fake.stopped");
    }

    private void say(String key, Object... values) {
        screen.line(texts.of(key, values));
    }
}
