package io.github.flarebind.core.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One answer as a decoder sees it. The envelope's success is checked here, and nowhere else. */
public final class Answer {
    private final Exchange exchange;
    private final TransportResponse response;
    private final boolean afterLoss;
    private final ErrorBody errors;
    private final Map<String, Long> counts = new HashMap<>();

    private Answer(Exchange exchange, TransportResponse response, boolean afterLoss, ErrorBody errors) {
        this.exchange = exchange;
        this.response = response;
        this.afterLoss = afterLoss;
        this.errors = errors;
    }

    static Answer of(Exchange exchange, TransportResponse response, boolean afterLoss) throws IOException {
        ErrorBody errors = ok(response)
                ? new ErrorBody(List.of(), true)
                : ErrorBody.read(response, exchange.scope().endpoint());
        return new Answer(exchange, response, afterLoss, errors);
    }

    private static boolean ok(TransportResponse response) {
        return response.status() / 100 == 2;
    }

    /** Whether an earlier attempt of this call was perhaps acted upon, though it failed. */
    public boolean afterLoss() {
        return afterLoss;
    }

    /** Whether the answer is a 404 with this code of the product: the thing is absent. */
    public boolean missing(int code) {
        return response.status() == 404 && failure(errors).has(code);
    }

    /** Notes what the service counted, for the listeners; the same name again is added up. */
    public void counted(String what, long number) {
        counts.merge(what, number, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }

    /** The HTTP status. */
    public int status() {
        return response.status();
    }

    /** The response headers. */
    public Headers headers() {
        return response.headers();
    }

    /** The response with its body unread, once it is known to be a success; the receiver closes it. */
    public TransportResponse open() {
        if (!ok(response)) {
            throw refused(errors.errors());
        }
        return response;
    }

    /** The same where the service never encodes what was stored. */
    public TransportResponse openPlain() throws IOException {
        TransportResponse success = open();
        Optional<String> encoding = ForeignEncoding.of(success.headers());
        if (encoding.isPresent()) {
            throw new IOException(encoding.get());
        }
        return success;
    }

    /** The body of a success as it came. */
    public byte[] bytes() throws IOException {
        return openPlain().body().readAllBytes();
    }

    /** The result, which must be there. */
    public <R> R result(ResultReader<R> reader) throws IOException {
        R result = envelope(reader).result();
        if (result == null) {
            throw new IOException("the result is missing");
        }
        return result;
    }

    /** The whole envelope of a success. An empty body is a success without a result. */
    public <R> Envelope<R> envelope(ResultReader<R> reader) throws IOException {
        Envelope<R> envelope = Envelope.read(openPlain().body(), reader);
        if (!envelope.success()) {
            throw refused(envelope.errors());
        }
        return envelope;
    }

    /** The exception for a refusal that stands in the result itself, told with these errors. */
    public ApiException refused(List<ApiError> told) {
        return exchange.operation()
                .product()
                .exception(failure(new ErrorBody(told, errors.enveloped())), exchange.operation());
    }

    private ApiFailure failure(ErrorBody told) {
        return new ApiFailure(
                exchange.operation().title(),
                exchange.resource(),
                response.status(),
                told.errors(),
                headers().first("cf-ray"),
                retryAfter(),
                exchange.account(),
                told.enveloped());
    }

    private Optional<Duration> retryAfter() {
        return headers()
                .first("retry-after")
                .flatMap(value -> RetryAfter.parse(value, exchange.deadline().now()));
    }
}
