package io.github.flarebind.d1;

import io.github.flarebind.core.CallOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * {@link D1Database} with futures; each method is documented there. Cancelling a future ends its request. What is wrong with
 * the arguments is thrown at once, and so is a closed client.
 */
public interface AsyncD1Database {
    /** See {@link D1Database#with(CallOptions)}. */
    AsyncD1Database with(CallOptions options);

    /** See {@link D1Database#prepare(String)}. */
    AsyncD1PreparedStatement prepare(String sql);

    /** See {@link D1Database#batch(List)}. */
    CompletableFuture<List<D1Result<D1Row>>> batch(List<AsyncD1PreparedStatement> statements);

    /** See {@link D1Database#batch(D1Batch)}. */
    CompletableFuture<D1BatchResult> batch(D1Batch batch);

    /** See {@link D1Database#exec(String)}. */
    CompletableFuture<D1ExecResult> exec(String sql);
}
