package io.github.flarebind.r2.internal.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a request that is signed.
 *
 * @param method upper-case
 * @param path as it is sent, encoded already
 * @param query as it is sent, encoded already; a signature in it is left out
 * @param headers those that are signed, {@code host} among them
 * @param payloadHash the body's SHA-256, or {@link #UNSIGNED_PAYLOAD}
 */
public record CanonicalRequest(String method, String path, String query, Headers headers, String payloadHash) {
    /** Says in place of the body's hash that the body is not signed. */
    public static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The request in the one form that both sides hash. */
    public String text() {
        return String.join(
                "\n",
                method,
                path.isEmpty() ? "/" : path,
                canonicalQuery(),
                canonicalHeaders(),
                signedHeaders(),
                payloadHash);
    }

    /** The names of the signed headers, lower-case and sorted, with {@code ;} between. */
    public String signedHeaders() {
        return String.join(";", lowerCase().keySet());
    }

    /** The query, each name and value encoded afresh, sorted by both. */
    String canonicalQuery() {
        return Stream.of(query.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(Parameter::of)
                .filter(parameter -> !parameter.name.equals("X-Amz-Signature"))
                .sorted()
                .map(Parameter::text)
                .collect(Collectors.joining("&"));
    }

    private String canonicalHeaders() {
        return lowerCase().entrySet().stream()
                .map(header -> header.getKey() + ':' + joined(header.getValue()) + '\n')
                .collect(Collectors.joining());
    }

    private static String joined(List<String> values) {
        return values.stream()
                .map(value -> SPACES.matcher(value.strip()).replaceAll(" "))
                .collect(Collectors.joining(","));
    }

    private Map<String, List<String>> lowerCase() {
        Map<String, List<String>> sorted = new TreeMap<>();
        headers.asMap().forEach((name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), values));
        return sorted;
    }

    /** The same request with another query. */
    CanonicalRequest withQuery(String other) {
        return new CanonicalRequest(method, path, other, headers, payloadHash);
    }

    /** One parameter of the query, both parts encoded. */
    private record Parameter(String name, String value) implements Comparable<Parameter> {
        static Parameter of(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0
                    ? new Parameter(again(pair), "")
                    : new Parameter(again(pair.substring(0, equals)), again(pair.substring(equals + 1)));
        }

        /** However the sender encoded it; a plus is a space, as the far side reads it. */
        private static String again(String encoded) {
            return ApiPath.encode(ApiPath.decode(encoded.replace('+', ' ')));
        }

        String text() {
            return name + '=' + value;
        }

        @Override
        public int compareTo(Parameter other) {
            int byName = name.compareTo(other.name);
            return byName == 0 ? value.compareTo(other.value) : byName;
        }
    }
}
