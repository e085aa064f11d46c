package io.github.flarebind.testing;

import io.github.flarebind.core.transport.Transport;
import io.github.flarebind.core.transport.TransportRequest;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.testing.door.Visit;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import io.github.flarebind.testing.s3.S3Door;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Both APIs of one account, that of S3 at its own paths, REST at all others; here requests meet faults and are written down. */
final class AccountDoor implements Transport {
    private final Account account;
    private final RestDoor rest;
    private final S3Door s3;
    private final Faults faults = new Faults();
    private final Journal journal;

    AccountDoor(Account account) {
        this(account, request -> {});
    }

    /** Tells {@code listener} of each request once it was answered. */
    AccountDoor(Account account, Consumer<RecordedRequest> listener) {
        this.journal = new Journal(listener);
        this.account = account;
        this.rest = new RestDoor(account);
        this.s3 = new S3Door(account);
    }

    Account account() {
        return account;
    }

    Faults faults() {
        return faults;
    }

    Requests requests() {
        return new Requests(journal);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        Visit visit = (S3Door.serves(request.uri()) ? s3 : rest).visit(request);
        Target target = Target.of(visit, account);
        Optional<Fault> fault = faults.next(target);
        RecordedRequest recorded =
                RecordedRequest.of(request, target, fault, account.time().now());
        try {
            TransportResponse answer = fault.isPresent()
                    ? fault.get().befall(new Incident(request, visit, account.time()))
                    : visit.answer();
            recorded = recorded.answered(answer.status());
            return answer;
        } finally {
            journal.add(recorded);
        }
    }

    /** Forgets resources, faults and requests. */
    void reset() {
        account.reset();
        faults.clear();
        journal.clear();
    }
}
