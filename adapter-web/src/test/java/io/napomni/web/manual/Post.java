package io.napomni.web.manual;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.port.ActionExecutor;
import io.napomni.port.AttachedFile;
import io.napomni.port.Attaching;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters from many threads at once, and comes to what a test wants. */
final class Post implements ActionExecutor<SendMail>, Attaching {

    /** A letter that was taken. */
    record Taken(SendMail mail, Rendered letter) {}

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    volatile Outcome next = new Outcome.Done("250 queued");
    volatile Runnable meanwhile = () -> {};
    volatile List<AttachedFile> files = List.of();

    @Override
    public Channel<SendMail> channel() {
        return Channel.MAIL;
    }

    @Override
    public List<AttachedFile> attachedTo(SendMail letter) {
        return files;
    }

    @Override
    public void execute(Work<SendMail> work) {
        for (Optional<Effect<SendMail>> one = work.next(); one.isPresent(); one = work.next()) {
            one.get().begin();
            taken.add(new Taken(one.get().action(), one.get().letter().orElseThrow()));
            meanwhile.run();
            one.get().settle(next);
        }
    }
}
