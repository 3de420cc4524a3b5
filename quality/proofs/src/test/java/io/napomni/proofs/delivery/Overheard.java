package io.napomni.proofs.delivery;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile, by ourselves at our most talkative and by others. */
public final class Overheard implements AutoCloseable {

    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logger("io.napomni");
    private final java.util.logging.Logger otherRoot = java.util.logging.Logger.getLogger("");
    private final Appender<ILoggingEvent> console = root.getAppender("console");
    private final ListAppender<ILoggingEvent> slf4j = new ListAppender<>();
    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
    private final Handler jul = new Handler() {
        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Overheard(Level others, java.util.logging.Level stillOthers) {
        root.setLevel(others);
        ours.setLevel(Level.TRACE);
        slf4j.start();
        root.addAppender(slf4j);
        root.detachAppender(console);
        otherRoot.setLevel(stillOthers);
        jul.setLevel(stillOthers);
        otherRoot.addHandler(jul);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** Listens to everything until it is closed; the console hears nothing meanwhile. */
    public static Overheard everything() {
        return new Overheard(Level.TRACE, java.util.logging.Level.ALL);
    }

    /** The same without what others say of their own details: a driver that is asked to repeats each value. */
    static Overheard usual() {
        return new Overheard(Level.INFO, java.util.logging.Level.INFO);
    }

    /** Lines and the exceptions in them. */
    public List<String> texts() {
        List<ILoggingEvent> events;
        synchronized (slf4j) {
            events = List.copyOf(slf4j.list);
        }
        return Stream.concat(
                        events.stream().flatMap(Overheard::texts),
                        List.copyOf(records).stream().flatMap(Overheard::texts))
                .toList();
    }

    private static Stream<String> texts(ILoggingEvent event) {
        Stream<String> thrown = event.getThrowableProxy() == null
                ? Stream.of()
                : Stream.of(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        return Stream.concat(Stream.of(event.getFormattedMessage()), thrown);
    }

    private static Stream<String> texts(LogRecord line) {
        return Stream.concat(
                Stream.of(line.getMessage()),
                Stream.iterate(line.getThrown(), thrown -> thrown != null, Throwable::getCause)
                        .map(Throwable::toString));
    }

    @Override
    public void close() {
        root.detachAppender(slf4j);
        root.addAppender(console);
        root.setLevel(Level.OFF);
        ours.setLevel(null);
        otherRoot.removeHandler(jul);
        otherRoot.setLevel(java.util.logging.Level.INFO);
    }
}
