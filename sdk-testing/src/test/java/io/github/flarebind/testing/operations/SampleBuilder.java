package io.github.flarebind.testing.operations;

import io.github.flarebind.core.Replay;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.testing.engine.TokenKind;
import io.github.flarebind.testing.operations.Sample.Check;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Describes a {@link Sample} step by step; {@link #gives} ends it. */
final class SampleBuilder<T> {
    private final String method;
    private final Set<Operation> operations;
    private String variant = "";
    private Replay replay;
    private int requests = 1;
    private int trailing;
    private boolean raw;
    private TokenKind token = TokenKind.USER;
    private OptionalInt absent = OptionalInt.empty();
    private Consumer<Scene> given = scene -> {};
    private Optional<Function<Scene, T>> blocking = Optional.empty();
    private Optional<Function<Scene, CompletableFuture<T>>> async = Optional.empty();
    private Optional<Check<T>> afterLoss = Optional.empty();

    SampleBuilder(String method, Replay replay, Set<Operation> operations) {
        this.method = method;
        this.replay = replay;
        this.operations = operations;
    }

    SampleBuilder<T> variant(String name, Replay ofThisCall) {
        variant = name;
        replay = ofThisCall;
        return this;
    }

    SampleBuilder<T> variant(String name) {
        return variant(name, replay);
    }

    SampleBuilder<T> token(TokenKind kind) {
        token = kind;
        return this;
    }

    SampleBuilder<T> requests(int count) {
        requests = count;
        return this;
    }

    SampleBuilder<T> trailing(int count) {
        trailing = count;
        return this;
    }

    SampleBuilder<T> raw() {
        raw = true;
        return this;
    }

    SampleBuilder<T> absent(int code) {
        absent = OptionalInt.of(code);
        return this;
    }

    SampleBuilder<T> given(Consumer<Scene> state) {
        given = state;
        return this;
    }

    SampleBuilder<T> blocking(Function<Scene, T> call) {
        blocking = Optional.of(call);
        return this;
    }

    SampleBuilder<T> async(Function<Scene, CompletableFuture<T>> call) {
        async = Optional.of(call);
        return this;
    }

    SampleBuilder<T> afterLoss(Check<T> check) {
        afterLoss = Optional.of(check);
        return this;
    }

    Sample<T> gives(Check<T> check) {
        return new Sample<>(
                method,
                variant,
                operations,
                new Sample.Wire(replay, requests, trailing, raw, absent, token),
                given,
                blocking.orElseThrow(),
                async,
                new Sample.Checks<>(check, afterLoss.orElse(check)));
    }

    /** A method without a value, on the blocking face. */
    static Function<Scene, String> done(Consumer<Scene> call) {
        return scene -> {
            call.accept(scene);
            return Sample.DONE;
        };
    }

    /** A method without a value, on the async face. */
    static Function<Scene, CompletableFuture<String>> future(Function<Scene, CompletableFuture<Void>> call) {
        return scene -> call.apply(scene).thenApply(nothing -> Sample.DONE);
    }
}
