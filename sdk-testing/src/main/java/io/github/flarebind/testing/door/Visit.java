package io.github.flarebind.testing.door;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.TransportResponse;
import java.io.IOException;
import java.util.Optional;

/** One request at a door, understood and not yet answered. */
public interface Visit {
    /** What it asks for; empty where the API knows no such request. */
    Optional<Operation> operation();

    /** The id of the namespace, the database or the queue that it is about, or the name of the bucket. */
    Optional<String> resource();

    /** Does what is asked, and answers. */
    TransportResponse answer() throws IOException;

    /** Answers, having done nothing, with an error as this API tells one. */
    TransportResponse refusal(int status, int code, String message);
}
