package io.napomni.example.embedded;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.model.EmailAddress;
import io.napomni.port.ActionExecutor;
import io.napomni.port.Effect;
import io.napomni.port.Outcome;
import io.napomni.port.Rendered;
import io.napomni.port.Work;
import java.util.Optional;

/** Letters through a host's own mail service. */
final class OwnLetters implements ActionExecutor<SendMail> {

    /** What the host has. */
    @FunctionalInterface
    interface Service {

        /**
         * Hands over a letter.
         *
         * @param id the same again means the same letter
         * @return whether it was taken or certainly not; what throws is in doubt, and is not repeated by itself
         */
        Outcome send(String id, EmailAddress to, Rendered letter);
    }

    private final Service service;

    OwnLetters(Service service) {
        this.service = service;
    }

    @Override
    public Channel<SendMail> channel() {
        return Channel.MAIL;
    }

    @Override
    public void execute(Work<SendMail> work) {
        // tag::readme[]
        for (Optional<Effect<SendMail>> next = work.next(); next.isPresent(); next = work.next()) {
            Effect<SendMail> effect = next.get();
            effect.begin();
            effect.settle(service.send(
                    effect.id(), effect.action().to(), effect.letter().orElseThrow()));
        }
        // end::readme[]
    }
}
