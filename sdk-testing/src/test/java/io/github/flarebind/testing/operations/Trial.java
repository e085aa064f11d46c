package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.transport.Headers;
import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.testing.door.Visit;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.operations.Sample.Check;
import io.github.flarebind.testing.rest.RestDoor;
import io.github.flarebind.testing.s3.S3Door;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One call on an account of its own, behind a script of fates. */
final class Trial<T> implements AutoCloseable {
    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-09-01T00:00:00Z"));
    private final Account account;
    private final Sample<T> sample;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final FatefulTransport transport;
    private final Scene scene;

    Trial(Sample<T> sample, List<Fate> fates) {
        this(sample, fates, settings -> settings);
    }

    /** A trial of a client with more settings; whatever its credentials, the account lets it in. */
    Trial(Sample<T> sample, List<Fate> fates, UnaryOperator<CloudflareClient.Builder> settings) {
        this.sample = sample;
        this.account = new Account("account", "token", sample.wire().token(), time);
        this.transport = new FatefulTransport(door(account, told), time, fates);
        Transport quiet = door(account, ConcurrentHashMap.newKeySet());
        this.scene = new Scene(
                account,
                settings.apply(client(transport)).build(),
                client(quiet).build());
        sample.given().accept(scene.quiet());
    }

    /** Both APIs of the account; S3 checks signatures, and gets what was signed. */
    private static Transport door(Account account, Set<String> told) {
        RestDoor rest = new RestDoor(account);
        S3Door s3 = new S3Door(account);
        Headers pass = Headers.of("Authorization", "Bearer " + account.token());
        return request -> {
            Visit visit = S3Door.serves(request.uri()) ? s3.visit(request) : rest.visit(passing(request, pass));
            told.add(visit.operation().map(Operation::title).orElse("unknown request"));
            return visit.answer();
        };
    }

    /** What bears credentials gets the right ones; a signed URL must not see any. */
    private static TransportRequest passing(TransportRequest request, Headers pass) {
        return request.headers().first("authorization").isPresent()
                        || request.headers().first("x-auth-key").isPresent()
                ? request.with(pass)
                : request;
    }

    private CloudflareClient.Builder client(Transport behind) {
        return CloudflareClient.builder()
                .accountId(account.id())
                .apiToken(account.token())
                .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
                .s3Endpoint(URI.create("https://in-memory" + S3Door.BASE_PATH))
                .transport(behind)
                .time(time);
    }

    /** Makes the call, which must succeed, and checks what it gives. */
    void succeeds(Face face, Check<T> check) throws Throwable {
        check.check(sample.call(face, scene), scene.quiet());
    }

    /** Makes the call, which must end with {@code failure}, told of one of the operations it is made of. */
    Throwable fails(Face face, Class<? extends CloudflareException> failure) {
        AtomicReference<T> value = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> value.set(sample.call(face, scene)));
        assertThat(thrown).as("instead of the value %s", value.get()).isInstanceOf(failure);
        assertThat(((CloudflareException) thrown).operation())
                .isIn(sample.operations().stream().map(Operation::title).toList());
        return thrown;
    }

    /** Makes the call, whatever becomes of it. */
    Optional<Throwable> ends(Face face) {
        return Optional.ofNullable(catchThrowable(() -> sample.call(face, scene)));
    }

    Scene scene() {
        return scene;
    }

    /** What the far side calls the requests that came. */
    Set<String> told() {
        return told;
    }

    int attempts() {
        return transport.attempts();
    }

    List<Duration> waits() {
        return transport.waits();
    }

    @Override
    public void close() {
        scene.client().close();
        scene.undisturbed().close();
        account.reset();
    }
}
