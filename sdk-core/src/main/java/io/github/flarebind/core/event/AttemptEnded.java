package io.github.flarebind.core.event;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one attempt came to. Its time includes waiting for the client's own limits, and reading a buffered answer.
 *
 * @param attempt its number, from 1
 * @param took how long it took
 * @param status the HTTP status, if it was answered
 * @param sent the length of the request's body in bytes
 * @param received the length of the answer's body in bytes, where it is known
 * @param rayId the id under which Cloudflare's support finds the request
 * @param failure what went wrong, if something did
 */
public record AttemptEnded(
        int attempt,
        Duration took,
        OptionalInt status,
        long sent,
        OptionalLong received,
        Optional<String> rayId,
        Optional<RuntimeException> failure) {}
