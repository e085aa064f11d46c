package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.error.OutcomeUnknownException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Failures of the JDK's HTTP/2 that it tells by their text only. */
class NothingSentTest extends PipelineSetUp {
    @Test
    void aStreamTooManyWasNotSent() {
        wire.thenFails(new IOException("too many concurrent streams")).then(200, OK);

        assertThat(call(TestOperation.WRITE)).isEqualTo("done");
    }

    @Test
    void aStreamThatBrokeMayHaveBeenSent() {
        wire.thenFails(new IOException("stream reset"));

        assertThatThrownBy(() -> call(TestOperation.WRITE)).isInstanceOf(OutcomeUnknownException.class);
    }
}
