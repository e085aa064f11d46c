package io.github.flarebind.core.internal.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes the stream of one answer, and gives it up when the answer is not handed over. */
final class Answering implements BodyHandler<AnswerStream>, AutoCloseable {
    private final AtomicReference<@Nullable AnswerStream> made = new AtomicReference<>();
    private final Duration silence;
    private final boolean headOnly;

    Answering(Duration silence, String method) {
        this.silence = silence;
        this.headOnly = "HEAD".equals(method);
    }

    @Override
    public BodySubscriber<AnswerStream> apply(ResponseInfo info) {
        AnswerStream stream = new AnswerStream(silence, declared(info));
        made.set(stream);
        return stream;
    }

    /** HTTP/2 does not hold an answer to its declared length; we do. */
    private long declared(ResponseInfo info) {
        boolean bodiless = headOnly || info.statusCode() == 204 || info.statusCode() == 304;
        String length = info.headers().firstValue("content-length").orElse("");
        return !bodiless && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    /** The stream is the caller's now. */
    void handOver() {
        made.set(null);
    }

    @Override
    public void close() {
        AnswerStream stream = made.getAndSet(null);
        if (stream != null) {
            stream.close();
        }
    }
}
