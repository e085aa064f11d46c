package io.github.flarebind.testing.operations;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.testing.engine.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of a public method that sends: a row of the list of all operations.
 *
 * @param method the method, such as {@code KvNamespace.get(String)}
 * @param variant what tells this row from others of the method, or nothing
 * @param operations the wire requests it may send
 * @param wire what its requests are like
 * @param given makes the state that it needs, undisturbed
 * @param blocking makes the call
 * @param async makes the call on the other face; empty where there is none
 * @param checks what must hold when it succeeded
 */
record Sample<T>(
        String method,
        String variant,
        Set<Operation> operations,
        Wire wire,
        Consumer<Scene> given,
        Function<Scene, T> blocking,
        Optional<Function<Scene, CompletableFuture<T>>> async,
        Checks<T> checks) {

    /** What stands for the value of a method that has none. */
    static final String DONE = "done";

    /**
     * What the requests of a call are like.
     *
     * @param replay whether this very call may be sent twice
     * @param requests how many it sends when nothing fails
     * @param trailing how many it sends after those that are not tried here: they have rules of their own
     * @param raw whether a 2xx answer is the value itself, without an envelope
     * @param absent the code under which a delete is told that there is nothing to delete
     * @param token whose token opens the account
     */
    record Wire(Replay replay, int requests, int trailing, boolean raw, OptionalInt absent, TokenKind token) {}

    /** Looks at the value, and at the account. */
    @FunctionalInterface
    interface Check<T> {
        void check(T value, Scene quiet);
    }

    /** What must hold after a success, and where it differs, after one whose first attempt was acted upon in silence. */
    record Checks<T>(Check<T> plain, Check<T> afterLoss) {}

    static <T> SampleBuilder<T> of(String method, Operation... operations) {
        return new SampleBuilder<>(method, operations[0].replay(), Set.copyOf(Arrays.asList(operations)));
    }

    List<Face> faces() {
        return async.isPresent() ? List.of(Face.BLOCKING, Face.ASYNC) : List.of(Face.BLOCKING);
    }

    /** Makes the call and gives its value, or throws what it ended with. */
    T call(Face face, Scene scene) throws Throwable {
        if (face == Face.BLOCKING) {
            return blocking.apply(scene);
        }
        try {
            return async.orElseThrow().apply(scene).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Optional.ofNullable(e.getCause()).orElse(e);
        } catch (TimeoutException e) {
            throw new AssertionError("the future was not completed", e);
        }
    }

    @Override
    public String toString() {
        return method + (variant.isEmpty() ? "" : " " + variant);
    }
}
