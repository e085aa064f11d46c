package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Masks what authorized a request, and its other secrets, in an answer that repeats them, as a proxy's error page may; errors quote it. */
final class Echo {
    private Echo() {}

    static TransportResponse masked(TransportResponse response, Exchange exchange, Headers authorized)
            throws IOException {
        if (response.status() / 100 == 2) {
            return response;
        }
        byte[] body = response.body().readAllBytes();
        // byte for byte, whatever the encoding
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String clean = text;
        for (String secret : secrets(exchange, authorized)) {
            clean = clean.replace(secret, "***");
        }
        byte[] shown = clean.equals(text) ? body : clean.getBytes(StandardCharsets.ISO_8859_1);
        return TransportResponse.of(response.status(), response.headers(), shown);
    }

    private static List<String> secrets(Exchange exchange, Headers authorized) {
        Headers bare = exchange.wire().headers();
        Predicate<String> secret =
                name -> exchange.scope().endpoint().map(to -> to.secret(name)).orElse(false);
        return authorized.asMap().entrySet().stream()
                .filter(header -> !header.getValue().equals(bare.all(header.getKey())) || secret.test(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> Stream.of(value.replace("Bearer ", ""), value.replaceFirst(".*Signature=", "")))
                .toList();
    }
}
