package io.github.flarebind.d1;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link D1PreparedStatement} with futures; each method is documented there. */
public interface AsyncD1PreparedStatement extends D1Statement {
    /** See {@link D1PreparedStatement#bind(Object...)}. */
    AsyncD1PreparedStatement bind(@Nullable Object... values);

    /** See {@link D1PreparedStatement#bind(Map)}. */
    AsyncD1PreparedStatement bind(Map<String, ?> values);

    /** See {@link D1PreparedStatement#run()}. */
    CompletableFuture<D1Result<D1Row>> run();

    /** See {@link D1PreparedStatement#run(Class)}. */
    <T> CompletableFuture<D1Result<T>> run(Class<T> type);

    /** See {@link D1PreparedStatement#run(RowMapper)}. */
    <T> CompletableFuture<D1Result<T>> run(RowMapper<T> mapper);

    /** See {@link D1PreparedStatement#all()}. */
    CompletableFuture<D1Result<D1Row>> all();

    /** See {@link D1PreparedStatement#first()}. */
    CompletableFuture<Optional<D1Row>> first();

    /** See {@link D1PreparedStatement#first(Class)}. */
    <T> CompletableFuture<Optional<T>> first(Class<T> type);

    /** See {@link D1PreparedStatement#first(RowMapper)}. */
    <T> CompletableFuture<Optional<T>> first(RowMapper<T> mapper);

    /** See {@link D1PreparedStatement#first(String, Class)}. */
    <T> CompletableFuture<Optional<T>> first(String column, Class<T> type);

    /** See {@link D1PreparedStatement#raw()}. */
    CompletableFuture<D1Raw> raw();
}
