package io.github.flarebind.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.event.RetryPlanned;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Everything that the SDK says of itself while it is open: log lines of every level, events, and what it is told. */
public final class Overheard implements CallListener, AutoCloseable {
    private final String secret;
    private final AtomicLong lines = new AtomicLong();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            say(event.getLoggerName()
                    + ' '
                    + event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    };

    /** Listens for {@code secret}. */
    public Overheard(String secret) {
        this.secret = secret;
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    /** Takes down what somebody may read. */
    public void say(Object text) {
        String line = text instanceof Throwable thrown ? trace(thrown) : String.valueOf(text);
        lines.incrementAndGet();
        if (line.contains(secret)) {
            told.add(line);
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void started(CallInfo call) {
        say(call);
    }

    @Override
    public void attempted(CallInfo call, AttemptEnded attempt) {
        say(attempt);
        tell(attempt.failure());
    }

    @Override
    public void retrying(CallInfo call, RetryPlanned retry) {
        say(retry);
        say(retry.failure());
    }

    @Override
    public void ended(CallInfo call, CallEnded end) {
        say(end);
        tell(end.failure());
    }

    private void tell(Optional<RuntimeException> failure) {
        failure.ifPresent(this::say);
    }

    /** How much was said in all. */
    public long lines() {
        return lines.get();
    }

    /** What was said with the secret in it. */
    public List<String> told() {
        return told;
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
    }
}
