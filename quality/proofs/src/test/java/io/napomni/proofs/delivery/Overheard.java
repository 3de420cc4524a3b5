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

/** All that is logged meanwhile, by ourselves and by others, with every log at its most talkative. */
public final class Overheard implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
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

    /** Listens until it is closed; the console hears nothing meanwhile. */
    public Overheard() {
        root.setLevel(Level.TRACE);
        slf4j.start();
        root.addAppender(slf4j);
        root.detachAppender(console);
        otherRoot.setLevel(java.util.logging.Level.ALL);
        jul.setLevel(java.util.logging.Level.ALL);
        otherRoot.addHandler(jul);
    }

    /** Lines and the exceptions in them. */
    public List<String> texts() {
        Stream<String> ours = List.copyOf(slf4j.list).stream().flatMap(Overheard::texts);
        Stream<String> others = List.copyOf(records).stream().flatMap(Overheard::texts);
        return Stream.concat(ours, others).toList();
    }

    /** What a host that wants to know everything of us would keep: our lines of all levels, those of others from INFO. */
    public List<String> kept() {
        Stream<String> ours = List.copyOf(slf4j.list).stream()
                .filter(event -> event.getLoggerName().startsWith("io.napomni")
                        || event.getLevel().isGreaterOrEqual(Level.INFO))
                .flatMap(Overheard::texts);
        Stream<String> others = List.copyOf(records).stream()
                .filter(line -> line.getLevel().intValue() >= java.util.logging.Level.INFO.intValue())
                .flatMap(Overheard::texts);
        return Stream.concat(ours, others).toList();
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
        otherRoot.removeHandler(jul);
        otherRoot.setLevel(java.util.logging.Level.INFO);
    }
}
