package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.transport.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CallLogTest extends PipelineSetUp {
    private final Logger logger = (Logger) LoggerFactory.getLogger(CloudflareClient.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        logger.setLevel(null);
        logger.detachAppender(lines);
    }

    @Test
    void attemptsAndRetriesAreWrittenAtDebug() {
        wire.then(429, Headers.of("Retry-After", "2").with("cf-ray", "r1"), DOWN)
                .then(200, OK);

        call(TestOperation.READ);

        assertThat(lines.list)
                .allMatch(line -> line.getLevel() == Level.DEBUG)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("call 1, Test read on thing: attempt 1: 429 in 0 ms, sent 0 B, received "
                                        + DOWN.length() + " B, ray r1"),
                        line -> assertThat(line)
                                .startsWith("call 1, Test read on thing: again in 2000 ms: Test read on"),
                        line -> assertThat(line)
                                .isEqualTo("call 1, Test read on thing: attempt 2: 200 in 0 ms, sent 0 B, received "
                                        + OK.length() + " B"));
    }

    @Test
    void aFailureIsWrittenOnce() {
        wire.then(400, DOWN);

        assertThatThrownBy(() -> call(TestOperation.READ)).isInstanceOf(InvalidRequestException.class);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.contains("failed:"))
                .hasSize(1);
    }

    @Test
    void nothingIsWrittenAboveDebug() {
        logger.setLevel(Level.INFO);
        wire.then(200, OK);

        call(TestOperation.READ);

        assertThat(lines.list).isEmpty();
    }
}
