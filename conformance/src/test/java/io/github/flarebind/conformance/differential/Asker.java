package io.github.flarebind.conformance.differential;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends questions to one side as they are, and keeps of the answers what later questions need. */
final class Asker {
    private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z0-9.-]+)}");
    private static final Pattern SOON = Pattern.compile("in-([0-9]+)-seconds");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Side side;
    private final Duration patience;
    private final Spoiling spoiling;
    private final Map<String, String> names;

    Asker(HttpClient http, Side side) {
        this(http, side, PATIENCE, Spoiling.NONE);
    }

    /**
     * Asks a side that is spoiled.
     *
     * @param patience how long an answer is waited for, its body among it
     */
    Asker(HttpClient http, Side side, Duration patience, Spoiling spoiling) {
        this.http = http;
        this.patience = patience;
        this.spoiling = spoiling;
        this.side = side;
        names = new HashMap<>(side.names());
    }

    /** The fields of the answer; {@link Outcome#NO_ANSWER} alone where none came. */
    Map<String, String> ask(Question question) throws InterruptedException {
        Map<String, String> fields = answer(question);
        question.kept().forEach((name, field) -> keep(name, field, fields.get(field)));
        return fields;
    }

    /** The patience of a request ends with the headers of its answer, so a body that is too short is waited for here. */
    private Map<String, String> answer(Question question) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(spoiling.asked(question)), BodyHandlers.ofByteArray());
        try {
            Answer whole = Answer.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            return spoiling.answered(question, whole).fields();
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Map.of(Outcome.NO_ANSWER, "no whole answer came in " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Map.of(Outcome.NO_ANSWER, "the answer broke off: " + e.getCause());
        }
    }

    private HttpRequest request(Question question) {
        URI uri = URI.create((question.overS3() ? side.s3() : side.rest()) + filled(question.target()));
        byte[] body = filled(question.content()).getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        question.method(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers(question, uri).forEach(request::header);
        return request.build();
    }

    /** A string of JSON is kept without its quotes. */
    private void keep(String name, String field, @Nullable String value) {
        if (value == null) {
            names.remove(name);
        } else {
            boolean quoted = field.startsWith("json.") && value.startsWith("\"");
            names.put(name, quoted ? value.substring(1, value.length() - 1) : value);
        }
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))));
    }

    /** A name such as {@code in-59-seconds} is that second, as KV counts them. */
    private String named(String name) {
        Matcher soon = SOON.matcher(name);
        if (soon.matches()) {
            return Long.toString(Instant.now().getEpochSecond() + Long.parseLong(soon.group(1)));
        }
        String value = names.get(name);
        return value == null ? "nothing-was-kept-as-" + name : value;
    }

    private Map<String, String> headers(Question question, URI uri) {
        Map<String, String> headers = new LinkedHashMap<>();
        question.headers().forEach((name, value) -> headers.put(name, filled(value)));
        if (question.overS3()) {
            sign(question.method(), uri, headers);
        } else if (!side.token().isEmpty()) {
            headers.put("Authorization", "Bearer " + side.token());
        }
        return headers;
    }

    private void sign(String method, URI uri, Map<String, String> headers) {
        SigningScope scope = SigningScope.r2(Instant.now());
        headers.put("x-amz-content-sha256", CanonicalRequest.UNSIGNED_PAYLOAD);
        headers.put("x-amz-date", scope.amzDate());
        Headers signed = Headers.of("host", uri.getRawAuthority());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            signed = signed.with(header.getKey(), header.getValue());
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        CanonicalRequest request =
                new CanonicalRequest(method, uri.getRawPath(), query, signed, CanonicalRequest.UNSIGNED_PAYLOAD);
        headers.put("Authorization", SigV4.authorization(request, scope, side.keys()));
    }
}
