package io.github.flarebind.core.internal.http;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.Deadline;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
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
        return source.isPresent() && !empty(source.get()) ? upload(source.get()) : exchange();
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
            throw told(Objects.requireNonNullElse(e.getCause(), e));
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
        } catch (IOException | IllegalArgumentException e) {
            throw told(e);
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
        AnswerStream body = response.body().wholeBy(answerBy);
        return TransportResponse.of(
                status,
                headers,
                status / 100 == 2 ? WholeAnswer.all(body, limits.answer()) : WholeAnswer.start(body, limits.error()));
    }

    /** A head that is no HTTP is told as such; a Content-Length that is no number comes as an illegal argument. */
    private static IOException told(Throwable e) {
        Throwable failure = wrapped(e) ? Objects.requireNonNullElse(e.getCause(), e) : e;
        if (failure instanceof ProtocolException || failure instanceof NumberFormatException) {
            ProtocolException told = new ProtocolException("the answer is no HTTP: " + failure.getMessage());
            told.initCause(e);
            return told;
        }
        return e instanceof IOException lost ? lost : new IOException(e);
    }

    /** Whether it is what the HTTP client puts around a failure of this exchange; deeper ones may be another's. */
    private static boolean wrapped(Throwable e) {
        return e.getClass() == IOException.class || e.getClass() == IllegalArgumentException.class;
    }

    /** Whether no bytes are declared; then one read shows that there are none, before a whole request is sent. */
    private boolean empty(Body source) throws IOException, InterruptedException {
        if (source.length().orElseThrow() > 0) {
            return false;
        }
        try (SourceReading reading = new SourceReading(source, time, limits.silence())) {
            boolean empty = reading.next(total) < 0;
            if (reading.woken()) {
                throw PumpedPublisher.late();
            }
            return empty;
        }
    }

    private static BodyPublisher memory(Body body) {
        long length = body.length().orElseThrow();
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body::open), length);
    }

    private HttpRequest.Builder wire(BodyPublisher body) {
        boolean newer = "https".equals(request.uri().getScheme()) && !request.http11();
        HttpRequest.Builder wire = HttpRequest.newBuilder(request.uri())
                .version(newer ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .method(request.method(), body);
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        return wire;
    }

    @Override
    public void close() {
        answering.close();
    }
}
