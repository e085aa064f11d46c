package io.github.flarebind.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults that requests to an account meet, scripted beforehand:
 *
 * <pre>{@code
 * cloudflare.faults().on("KV put").give(Fault.status(503), Fault.lostAnswer());
 * cloudflare.faults().on("R2 get").resource("avatars").nth(3).give(Fault.truncatedBody());
 * cloudflare.faults().on("D1").always(Fault.status(429).retryAfter(Duration.ofSeconds(2)));
 * }</pre>
 *
 * <p>What is counted are requests, so each attempt of a call is one, and each page of a listing. Where several scripts have a
 * fault for a request it meets the one that was written first, and the others wait for the next. Safe for use by many threads.
 */
public final class Faults {
    private final List<ScriptedFaults> scripts = new CopyOnWriteArrayList<>();

    Faults() {}

    /** The names that {@link #on} knows, such as {@code KV put}: those that errors and the log show. */
    public static List<String> operations() {
        return OperationNames.all();
    }

    /**
     * Begins a script for the requests of one operation, or with {@code D1}, {@code KV}, {@code R2} or {@code Queues} for all of a
     * product's; it takes effect with {@link FaultScript#give} or {@link FaultScript#always}. {@code R2 head} over REST is a listing
     * of one key, and here {@code R2 list}.
     *
     * @throws IllegalArgumentException when there is no such operation; the message lists those there are
     */
    public FaultScript on(String operation) {
        return new FaultScript(scripts::add, Selection.ALL.of(operation), 1);
    }

    /** The faults that were scripted and that no request has met, to be asserted empty at the end of a test. */
    public List<String> unmet() {
        return scripts.stream().flatMap(script -> script.unmet().stream()).toList();
    }

    /** Forgets every script. */
    public void clear() {
        scripts.clear();
    }

    /** What befalls the request that comes now; every script counts it. */
    Optional<Fault> next(Target target) {
        Optional<Fault> fault = Optional.empty();
        for (ScriptedFaults script : scripts) {
            Optional<Fault> due = script.count(target, fault.isEmpty());
            fault = due.isPresent() ? due : fault;
        }
        if (fault.isPresent()) {
            scripts.removeIf(ScriptedFaults::spent);
        }
        return fault;
    }
}
