package io.napomni.smtp;

import io.napomni.action.Channel;
import io.napomni.action.SendMail;
import io.napomni.port.ActionExecutor;
import io.napomni.port.AttachedFile;
import io.napomni.port.Attaching;
import io.napomni.port.ConfigurationException;
import io.napomni.port.Work;
import io.napomni.port.store.Rest;
import io.napomni.port.store.Rests;
import io.napomni.smtp.letter.Attachment;
import io.napomni.smtp.letter.Enclosed;
import io.napomni.smtp.letter.Enclosing;
import io.napomni.smtp.letter.LetterWriter;
import io.napomni.smtp.pace.Breaker;
import io.napomni.smtp.pace.Gate;
import io.napomni.smtp.pace.Pause;
import io.napomni.smtp.pace.ProcessRests;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters by SMTP (RFC 5321), one recipient each, many on one connection, over as many connections as the
 * configuration says.
 *
 * <p>An effect is begun after the server has accepted sender, recipient and DATA, before the first byte of the letter,
 * and after the letter before it on that connection was answered. A letter that certainly did not arrive is deferred or
 * rejected; one whose final dot has left without a proper answer is in doubt, never sent again by itself. After three
 * failures in a row that are not the letters' own fault (lost connections, distrust, doubt) no more is taken: the rest
 * waits for the next run. Where it was distrust or throttling, the channel rests for an hour, or a day, whatever is
 * run, and begins again with one letter.
 *
 * <p>May be used by several threads, each with connections of its own.
 */
public final class SmtpMailExecutor implements ActionExecutor<SendMail>, Attaching {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailExecutor.class);

    private final SmtpConfig config;
    private final Clock clock;
    private final Packing packing;
    private final Gate gate;
    private final Rests rests;
    private final Executor threads;

    /**
     * Letters with nothing beside their text; rests are forgotten with the process; a thread of its own for each
     * connection but the first, as long as a run lasts.
     *
     * @param clock gives the Date of letters that have none of their own, and the times before which deferred ones are not tried again
     */
    public SmtpMailExecutor(SmtpConfig config, Clock clock) {
        this(
                config,
                clock,
                new Packing(writer(config), (letter, dispatch) -> Enclosed.nothing()),
                gate(config, clock, wait -> Thread.sleep(wait.toMillis() + 1)),
                new ProcessRests(),
                SmtpMailExecutor::begin);
    }

    private SmtpMailExecutor(
            SmtpConfig config, Clock clock, Packing packing, Gate gate, Rests rests, Executor threads) {
        this.config = config;
        this.clock = clock;
        this.packing = packing;
        this.gate = gate;
        this.rests = rests;
        this.threads = threads;
    }

    /** The same with files and ways to unsubscribe. */
    public SmtpMailExecutor enclosing(Enclosing enclosing) {
        return new SmtpMailExecutor(config, clock, new Packing(packing.writer(), enclosing), gate, rests, threads);
    }

    /** The same, keeping where others see it that the channel rests. */
    public SmtpMailExecutor remembering(Rests rests) {
        return new SmtpMailExecutor(config, clock, packing, gate, rests, threads);
    }

    /**
     * The same in the host's threads: one for each connection but the first, which takes the caller's. Where there are
     * not so many, mail goes over fewer connections.
     */
    public SmtpMailExecutor in(Executor threads) {
        return new SmtpMailExecutor(config, clock, packing, gate, rests, threads);
    }

    /** The same, waiting otherwise for the rate of the channel; what has left before is no longer counted. */
    public SmtpMailExecutor waitingBy(Pause pause) {
        return new SmtpMailExecutor(config, clock, packing, gate(config, clock, pause), rests, threads);
    }

    @Override
    public Channel<SendMail> channel() {
        return Channel.MAIL;
    }

    /** Asks {@link Enclosing} for {@link Enclosing#NOT_SENT}. */
    @Override
    public List<AttachedFile> attachedTo(SendMail letter) {
        return packing.enclosing().with(letter, Enclosing.NOT_SENT).files().stream()
                .map(Attachment::told)
                .toList();
    }

    /**
     * Sends until there is no more work, or no use in going on.
     *
     * @throws ConfigurationException if the server will take no letter before somebody changes the configuration: login
     *     refused, no TLS, sender refused. What was in hand has not begun
     */
    @Override
    public void execute(Work<SendMail> work) {
        Breaker breaker = new Breaker(rests, config.channelName(), clock);
        Optional<Rest> rest = breaker.rest();
        if (rest.isPresent()) {
            LOG.warn(
                    "no mail through {} before {}: {}",
                    config.host(),
                    rest.get().until(),
                    rest.get().why());
            return;
        }
        Standing standing = new Standing(breaker);
        Desk desk = new Desk(work, packing, gate, standing, clock);
        send(desk, standing.isProbing() ? 1 : config.traffic().connections());
        desk.throwFailure();
        if (!standing.isGood()) {
            LOG.warn("mail stopped for this run: the server {} failed again and again", config.host());
        }
    }

    private void send(Desk desk, int connections) {
        Map<Courier, CompletableFuture<Void>> others = new LinkedHashMap<>();
        try {
            begin(desk, connections, others);
            new Courier(desk, config, false).run();
        } finally {
            // What is on its way must have its answer, whoever asks the thread to stop; who has not begun shall not.
            CompletableFuture.allOf(others.entrySet().stream()
                            .filter(other -> !other.getKey().claim())
                            .map(Map.Entry::getValue)
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    private void begin(Desk desk, int connections, Map<Courier, CompletableFuture<Void>> others) {
        try {
            for (int i = 1; i < connections; i++) {
                Courier courier = new Courier(desk, config, true);
                others.put(courier, CompletableFuture.runAsync(courier::run, threads));
            }
        } catch (RejectedExecutionException full) {
            LOG.warn(
                    "mail goes over {} connections of {}: the host has no more threads",
                    others.size() + 1,
                    connections);
        }
    }

    /**
     * Connects, secures, logs in, asks the server whether it is there, and leaves. Sends nothing and throws nothing:
     * what is wrong is in the result.
     */
    public CheckResult check() {
        try (SmtpConnection connection = new SmtpConnection(config)) {
            return connection
                    .ask()
                    .map(trouble -> new CheckResult(false, trouble.code(), trouble.text()))
                    .orElseGet(() -> new CheckResult(
                            true, "fine", "The mail server " + config.host() + " is ready to take letters."));
        }
    }

    private static LetterWriter writer(SmtpConfig config) {
        Sender sender = config.sender();
        return new LetterWriter(sender.address(), sender.name(), config.letterMarks());
    }

    private static Gate gate(SmtpConfig config, Clock clock, Pause pause) {
        return new Gate(config.traffic(), clock, pause);
    }

    private static void begin(Runnable courier) {
        Thread thread = new Thread(courier, "napomni-mail");
        thread.setDaemon(true);
        thread.start();
    }
}
