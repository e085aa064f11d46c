package io.github.flarebind.core.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.BodySourceException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.DeadlineExceededException;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.error.TransportException;
import io.github.flarebind.core.internal.http.AnswerTooLargeException;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpTimeoutException;

/** One attempt: send, check the envelope, decode. Every way it can fail is classified here, and nowhere else. */
final class Attempt<T> {
    private final Layer layers;
    private final Decoder<T> decoder;
    private final boolean onWranglerDev;

    Attempt(Layer layers, Decoder<T> decoder, boolean onWranglerDev) {
        this.layers = layers;
        this.decoder = decoder;
        this.onWranglerDev = onWranglerDev;
    }

    /** Runs once; {@code afterLoss} tells that an earlier attempt was sent and not answered. */
    Outcome<T> run(Exchange exchange, boolean afterLoss) throws InterruptedException {
        try {
            return decoded(exchange, layers.send(exchange), afterLoss);
        } catch (BodySourceException e) {
            throw exchange.failed(
                    BodySourceException::new, "the request body's source failed: " + e.getCause(), e.getCause());
        } catch (IOException e) {
            return lost(exchange, e);
        }
    }

    private Outcome<T> decoded(Exchange exchange, TransportResponse response, boolean afterLoss) {
        boolean kept = false;
        try {
            Answer answer = Answer.of(exchange, response, afterLoss);
            T value = decoder.decode(answer);
            kept = true;
            return new Outcome.Decoded<>(value, response, answer.counts());
        } catch (ApiException e) {
            return Outcome.Failed.answered(e, exchange.operation(), response.headers());
        } catch (IOException e) {
            return new Outcome.Failed<>(Outcome.Kind.MALFORMED, malformed(exchange, response, e));
        } finally {
            if (!kept) {
                response.close();
            }
        }
    }

    private static CloudflareException malformed(Exchange exchange, TransportResponse response, IOException e) {
        String why = "answered " + response.status() + ", but not in the agreed shape: " + shape(e)
                + ". Check the base URL, and what stands between";
        return exchange.failed(MalformedResponseException::new, why, e);
    }

    /** Jackson's own words, without the place in a source that it does not show. */
    private static String shape(IOException e) {
        String words = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return OneLine.of(String.valueOf(words), 200);
    }

    private Outcome<T> lost(Exchange exchange, IOException e) {
        if (e instanceof AnswerTooLargeException || e instanceof ProtocolException) {
            String why = OneLine.of(String.valueOf(e.getMessage()), 200);
            return new Outcome.Failed<>(
                    Outcome.Kind.MALFORMED, exchange.failed(MalformedResponseException::new, why, e));
        }
        Outcome.Kind kind = NothingSent.in(e) ? Outcome.Kind.NOT_SENT : Outcome.Kind.UNANSWERED;
        return new Outcome.Failed<>(kind, error(exchange, kind, e));
    }

    private CloudflareException error(Exchange exchange, Outcome.Kind kind, IOException e) {
        String to = exchange.wire().uri().getAuthority();
        if (exchange.deadline().passed()) {
            return exchange.failed(DeadlineExceededException::new, "no answer from " + to + " within the deadline", e);
        }
        return exchange.failed(TransportException::new, why(exchange, kind, e, to), e);
    }

    /** The JDK says only that it timed out, which is after what we asked for. */
    private static String timeout(IOException e, Exchange exchange) {
        String words = String.valueOf(e.getMessage());
        return words.equals("request timed out")
                ? "none within " + exchange.wire().timeout().toMillis() + " ms"
                : words;
    }

    private String why(Exchange exchange, Outcome.Kind kind, IOException e, String to) {
        if (kind == Outcome.Kind.NOT_SENT && onWranglerDev) {
            return WranglerDev.silent(exchange.wire().uri(), NothingSent.reason(e));
        }
        if (kind == Outcome.Kind.NOT_SENT) {
            return "could not connect to " + to + " (" + NothingSent.reason(e)
                    + "); nothing was sent. Check the base URL and the network";
        }
        if (e instanceof HttpTimeoutException) {
            return "no answer from " + to + " in time: " + timeout(e, exchange);
        }
        return "the connection to " + to + " was lost before the answer: "
                + OneLine.of(String.valueOf(e.getMessage()), 200);
    }
}
