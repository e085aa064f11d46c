package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and its answer. Closed, it gives up whatever of the answer was not handed over. */
final class WireExchange implements AutoCloseable {
    private final HttpClient http;
    private final Limits limits;
    private final Time time;
    private final TransportRequest request;
    private final Answering answering;
    private final @Nullable Deadline total;

    WireExchange(HttpClient http, Limits limits, Time time, TransportRequest request) {
        this.http = http;
        this.limits = limits;
        this.time = time;
        this.request = request;
        this.answering = new Answering(limits.silence(), request.method());
        this.total = request.total().map(within -> Deadline.in(within, time)).orElse(null);
    }

    TransportResponse run() throws IOException, InterruptedException {
        Optional<Body> source = request.body().filter(body -> !body.inMemory());
        try {
            return source.isPresent() && !empty(source.get()) ? upload(source.get()) : exchange();
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** The wire has no timeout: it would count the upload, which may last. The answer's time begins after it. */
    private TransportResponse upload(Body source) throws IOException, InterruptedException {
        PumpedPublisher pump = new PumpedPublisher(source, time, limits.silence());
        CompletableFuture<HttpResponse<AnswerStream>> sent =
                http.sendAsync(wire(pump).build(), answering);
        try {
            pump.feed(sent, total);
            Deadline answerBy = Deadline.in(request.timeout(), time);
            return answer(awaited(sent, answerBy), answerBy);
        } finally {
            sent.cancel(true);
        }
    }

    private HttpResponse<AnswerStream> awaited(CompletableFuture<HttpResponse<AnswerStream>> sent, Deadline answerBy)
            throws IOException, InterruptedException {
        long most = answerBy.remaining().toNanos();
        long left = total == null ? most : Math.min(most, total.remaining().toNanos());
        try {
            return sent.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer after the request body");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost ? lost : new IOException(e.getCause());
        }
    }

    private TransportResponse exchange() throws IOException, InterruptedException {
        Deadline answerBy = Deadline.in(request.timeout(), time);
        BodyPublisher body = request.body().map(WireExchange::memory).orElseGet(BodyPublishers::noBody);
        HttpRequest wire = wire(body).timeout(request.timeout()).build();
        return answer(sent(wire), answerBy);
    }

    private HttpResponse<AnswerStream> sent(HttpRequest wire) throws IOException, InterruptedException {
        try {
            return http.send(wire, answering);
        } catch (IllegalArgumentException e) {
            throw new IOException(e); // a Content-Length that is no number comes so
        }
    }

    private TransportResponse answer(HttpResponse<AnswerStream> response, Deadline answerBy)
            throws IOException, InterruptedException {
        int status = response.statusCode();
        Headers headers = Headers.of(response.headers().map());
        if (status / 100 == 2 && request.streamed()) {
            answering.handOver();
            return TransportResponse.of(status, headers, response.body().until(total));
        }
        AnswerStream body = response.body().until(answerBy);
        return TransportResponse.of(
                status,
                headers,
                status / 100 == 2 ? WholeAnswer.all(body, limits.answer()) : WholeAnswer.start(body, limits.error()));
    }

    /** What came and is no HTTP is told as such; the HTTP client wraps it. */
    private static IOException told(IOException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProtocolException || cause instanceof NumberFormatException) {
                ProtocolException told = new ProtocolException("the answer is no HTTP: " + cause.getMessage());
                told.initCause(e);
                return told;
            }
        }
        return e;
    }

    /** Whether no bytes are declared; then one read shows that there are none, before a whole request is sent. */
    private static boolean empty(Body source) throws IOException {
        if (source.length().orElseThrow() > 0) {
            return false;
        }
        try (InputStream in = source.open()) {
            return in.read() < 0;
        }
    }

    private static BodyPublisher memory(Body body) {
        long length = body.length().orElseThrow();
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body::open), length);
    }

    private HttpRequest.Builder wire(BodyPublisher body) {
        boolean secure = "https".equals(request.uri().getScheme());
        HttpRequest.Builder wire = HttpRequest.newBuilder(request.uri())
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .method(request.method(), body);
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        return wire;
    }

    @Override
    public void close() {
        answering.close();
    }
}
