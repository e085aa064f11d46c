package io.github.flarebind.testing.door;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The first line and the headers of a request. */
record RequestHead(String method, String target, String version, Headers headers) {
    private static final int MOST_HEADERS = 200;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    /** Reads the next head; empty when the peer closed instead. */
    static Optional<RequestHead> read(InputStream in) throws IOException {
        Optional<String> first = Lines.next(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.get().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
            throw new BadRequestException("not an HTTP/1.1 request line");
        }
        return Optional.of(new RequestHead(words[0], words[1], words[2], headers(in)));
    }

    private static Headers headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int count = 0;
        for (String line = Lines.required(in); !line.isEmpty(); line = Lines.required(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++count > MOST_HEADERS) {
                throw new BadRequestException("a header without a name, or more than " + MOST_HEADERS + " headers");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return Headers.of(headers);
    }

    boolean keepAlive() {
        String connection = headers.first("connection").orElse("").toLowerCase(Locale.ROOT);
        return version.equals("HTTP/1.1") ? !connection.contains("close") : connection.contains("keep-alive");
    }

    boolean expectsContinue() {
        return headers.first("expect").orElse("").equalsIgnoreCase("100-continue");
    }

    /** The request as the services behind the door take it. */
    TransportRequest request(Optional<Body> body) throws BadRequestException {
        Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers.asMap());
        if (headers.first("transfer-encoding").isPresent()) {
            kept.put(Incoming.IN_CHUNKS, List.of("true")); // behind the door every body has a length
        }
        kept.keySet().removeIf(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        try {
            return TransportRequest.builder()
                    .method(method)
                    .uri(URI.create("http://" + headers.first("host").orElse("127.0.0.1") + target))
                    .headers(Headers.of(kept))
                    .body(body)
                    .timeout(Duration.ofMinutes(10))
                    .streamed(true)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()));
        }
    }
}
