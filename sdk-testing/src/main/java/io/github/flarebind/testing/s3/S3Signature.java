package io.github.flarebind.testing.s3;

import io.github.flarebind.r2.internal.s3.CanonicalRequest;
import io.github.flarebind.r2.internal.s3.SigV4;
import io.github.flarebind.r2.internal.s3.SigningScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signature as a request gives it, in time and well formed, though not yet compared.
 *
 * @param keyId whose it says it is
 * @param time when it was made
 * @param region where it is meant for
 * @param signedHeaders the names of what it signs, lower-case
 * @param payload what it says of the body
 * @param given the signature itself
 * @param presigned whether it is in the query
 */
record S3Signature(
        String keyId,
        Instant time,
        String region,
        List<String> signedHeaders,
        String payload,
        String given,
        boolean presigned) {
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final long LONGEST = 604_800;
    private static final List<String> REGIONS = List.of("wnam", "enam", "weur", "eeur", "apac", "oc", "auto");
    private static final List<String> ALIASES = List.of("us-east-1", "");

    static S3Signature of(S3Call call, Instant now) {
        Optional<String> header = call.header("Authorization");
        if (header.isPresent()) {
            return inHeader(call, header.get(), now);
        }
        if (call.has("X-Amz-Credential")) {
            return inQuery(call, now);
        }
        throw S3Refusal.invalid("Authorization");
    }

    private static S3Signature inHeader(S3Call call, String authorization, Instant now) {
        String payload = call.header("x-amz-content-sha256")
                .orElseThrow(() -> new S3Refusal(400, "InvalidRequest", "Missing x-amz-content-sha256"));
        String source = call.header("x-amz-date").isPresent() ? "'x-amz-date' header" : "'date' header";
        String date = call.header("x-amz-date")
                .or(() -> call.header("date"))
                .orElseThrow(() -> S3Refusal.invalid("No date provided in x-amz-date nor date header"));
        Instant time = time(date, source);
        if (Duration.between(time, now).abs().compareTo(SKEW) > 0) {
            throw new S3Refusal(
                    403,
                    "RequestTimeTooSkewed",
                    "The difference between the request time and the server's time is too large.");
        }
        Map<String, String> fields = fields(authorization);
        if (!fields.keySet().containsAll(List.of("Credential", "SignedHeaders", "Signature"))) {
            throw algorithm();
        }
        return made(
                fields.getOrDefault("Credential", ""),
                date,
                fields.getOrDefault("SignedHeaders", ""),
                new S3Signature("", time, "", List.of(), payload, fields.getOrDefault("Signature", ""), false));
    }

    private static Map<String, String> fields(String authorization) {
        Map<String, String> fields = new HashMap<>();
        if (authorization.startsWith(SigV4.ALGORITHM + ' ')) {
            for (String field :
                    authorization.substring(SigV4.ALGORITHM.length()).split(",", -1)) {
                String[] parts = field.split("=", 2);
                fields.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
            }
        }
        return fields;
    }

    private static S3Signature inQuery(S3Call call, Instant now) {
        List<String> missing = Stream.of("Algorithm", "Signature", "Date", "SignedHeaders", "Expires")
                .map(name -> "X-Amz-" + name)
                .filter(name -> !call.has(name))
                .toList();
        if (!missing.isEmpty()) {
            throw S3Refusal.invalid("Required search parameter" + (missing.size() > 1 ? "s " : " ")
                    + String.join(",  ", missing) + " missing");
        }
        if (!call.parameter("X-Amz-Algorithm").equals(Optional.of(SigV4.ALGORITHM))) {
            throw algorithm();
        }
        String date = call.parameter("X-Amz-Date").orElse("");
        Instant time = time(date, "X-Amz-Date");
        S3Signature made = made(
                call.parameter("X-Amz-Credential").orElse(""),
                date,
                call.parameter("X-Amz-SignedHeaders").orElse(""),
                new S3Signature(
                        "",
                        time,
                        "",
                        List.of(),
                        CanonicalRequest.UNSIGNED_PAYLOAD,
                        call.parameter("X-Amz-Signature").orElse(""),
                        true));
        checkExpiry(call.parameter("X-Amz-Expires").orElse(""), time, now);
        return made;
    }

    private static void checkExpiry(String text, Instant time, Instant now) {
        if (!text.matches("-?\\d{1,18}")) {
            throw S3Refusal.invalid("X-Amz-Expires should be a number");
        }
        long seconds = Long.parseLong(text);
        if (seconds > LONGEST) {
            throw S3Refusal.invalid("X-Amz-Expires must be less than a week (in seconds); that is, the given"
                    + " X-Amz-Expires must be less than " + LONGEST + " seconds");
        }
        if (seconds < 1 || now.isAfter(time.plusSeconds(seconds))) {
            throw new S3Refusal(403, "ExpiredRequest", "Request has expired");
        }
    }

    /** {@code read} with what credential and signed headers say. */
    private static S3Signature made(String credential, String date, String names, S3Signature read) {
        List<String> parts = Arrays.asList(credential.split("/", -1));
        int size = parts.size();
        if (size < 5) {
            throw S3Refusal.invalid(
                    "Credential sigv4 header should have at least 5 slash-separated parts, not " + size);
        }
        checkScope(parts.subList(size - 4, size), date);
        List<String> signed = Arrays.asList(names.toLowerCase(Locale.ROOT).split(";", -1));
        if (!signed.contains("host")) {
            throw new S3Refusal(401, "Unauthorized", "Unauthorized");
        }
        String keyId = String.join("/", parts.subList(0, size - 4));
        return new S3Signature(keyId, read.time, parts.get(size - 3), signed, read.payload, read.given, read.presigned);
    }

    private static void checkScope(List<String> scope, String date) {
        if (!scope.get(2).equals("s3")) {
            throw S3Refusal.invalid("Credential service should be s3, not " + scope.get(2));
        }
        if (!scope.get(3).equals("aws4_request")) {
            throw S3Refusal.invalid("Credential termination string should be aws4_request, not " + scope.get(3));
        }
        if (!date.startsWith(scope.get(0))) {
            throw S3Refusal.invalid("Credential signed date " + scope.get(0) + " does not match " + date.substring(0, 8)
                    + " from 'x-amz-date' header");
        }
        if (!REGIONS.contains(scope.get(1)) && !ALIASES.contains(scope.get(1))) {
            throw new S3Refusal(
                    400,
                    "InvalidRegionName",
                    "The region name '" + scope.get(1) + "' is not valid. Must be one of: "
                            + String.join(", ", REGIONS));
        }
    }

    private static Instant time(String text, String source) {
        return SigningScope.time(text)
                .orElseThrow(() ->
                        S3Refusal.invalid("Date provided in " + source + " (" + text + ") didn't parse successfully"));
    }

    private static S3Refusal algorithm() {
        return new S3Refusal(400, "InvalidRequest", "Please use " + SigV4.ALGORITHM);
    }
}
