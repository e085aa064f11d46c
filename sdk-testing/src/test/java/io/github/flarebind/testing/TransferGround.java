package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.ManualTime;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2UploadListOptions;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A bucket over S3 whose requests are written down, and where the process may die at any of them. */
final class TransferGround implements AutoCloseable {
    /** What befalls this process; nothing of the transfer's own is done after it. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    private final ManualTime time = ManualTime.startingAt(Instant.parse("2026-09-01T00:00:00Z"));
    private final Account account = new Account("account", "token", time);
    private final AccountDoor door = new AccountDoor(account);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CloudflareClient client = CloudflareClient.builder()
            .accountId("account")
            .apiToken("token")
            .baseUrl(URI.create("https://in-memory" + RestDoor.BASE_PATH))
            .s3Endpoint(URI.create("https://in-memory/s3"))
            .transport(this::send)
            .time(time)
            .build();
    private volatile int last = Integer.MAX_VALUE;
    private volatile boolean done;
    private volatile Fault faults = request -> {};
    private volatile UnaryOperator<TransportResponse> answers = UnaryOperator.identity();

    final R2Bucket bucket =
            R2Client.of(client).s3().bucket(account.r2().named("files").name());
    /** The same bucket over REST. */
    final R2Bucket rest = R2Client.of(client).bucket("files");

    /** Another bucket, which need not be there. */
    R2Bucket bucket(String name) {
        return R2Client.of(client).s3().bucket(name);
    }

    ManualTime time() {
        return time;
    }

    /** Lets the process die at its request of this number, counted from 1 from now on, before or after it was {@code done}. */
    void dieAt(int request, boolean whenDone) {
        requests.clear();
        last = request;
        done = whenDone;
    }

    /** The process was started again. */
    void live() {
        last = Integer.MAX_VALUE;
    }

    /** What befalls a request before it is sent. */
    interface Fault {
        void before(TransportRequest request) throws IOException;
    }

    /** So from now on. */
    void fault(Fault fault) {
        faults = fault;
    }

    /** Whether no upload is left that was neither completed nor aborted. */
    boolean nothingIsLeftOpen() {
        return bucket.listMultipartUploads(R2UploadListOptions.defaults())
                .items()
                .isEmpty();
    }

    /** Every answer is changed so from now on. */
    void answer(UnaryOperator<TransportResponse> change) {
        answers = change;
    }

    /** Method and path with query of what was sent. */
    List<String> requests() {
        return requests;
    }

    private TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        requests.add(request.method() + " " + request.uri().getRawPath()
                + (request.uri().getRawQuery() == null
                        ? ""
                        : "?" + request.uri().getRawQuery()));
        boolean now = requests.size() >= last;
        if (now && !(done && requests.size() == last)) {
            throw new Died();
        }
        faults.before(request);
        TransportResponse answer = door.send(request);
        if (now) {
            throw new Died();
        }
        return answers.apply(answer);
    }

    @Override
    public void close() {
        client.close();
        account.reset();
    }
}
