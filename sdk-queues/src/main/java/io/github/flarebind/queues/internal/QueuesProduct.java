package io.github.flarebind.queues.internal;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.core.internal.Product;
import java.util.Optional;

/** What Queues means by its codes. */
public final class QueuesProduct implements Product {
    /** The code of a missing queue where queues are managed. */
    public static final int QUEUE_NOT_FOUND = 11000;

    /** The code of a missing queue where messages are sent and pulled. */
    public static final int MESSAGES_NOT_FOUND = 10104;

    /** The code of a name that another queue has. */
    public static final int NAME_TAKEN = 11009;

    /** The code of a second consumer. */
    public static final int CONSUMER_EXISTS = 11004;

    /** The code of a queue that is not set up for what was asked, such as for pulling. */
    public static final int NOT_ENABLED = 10105;

    static final Product INSTANCE = new QueuesProduct();

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final String PAUSED =
            "While its delivery is paused a queue gives nothing out: QueuesClient.resumeDelivery(queue) ends that";
    private static final String NO_CONSUMER =
            "The queue has no http_pull consumer: QueuesClient.createPullConsumer(queue) makes it";

    private QueuesProduct() {}

    @Override
    public String name() {
        return "Queues";
    }

    @Override
    public Optional<String> notOnWranglerDev() {
        return Optional.of(
                "wrangler dev serves no queues over HTTP, so nothing was sent; the Worker itself can send there,"
                        + " and queues are tested with InMemoryCloudflare");
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return Code.in(QueuesCodes.TABLE, error);
    }

    @Override
    public ApiException exception(ApiFailure failure, Operation operation) {
        boolean pulls = operation == QueuesOperation.PULL || operation == QueuesOperation.ACK;
        if (pulls && (failure.has(NOT_ENABLED) || failure.status() == METHOD_NOT_ALLOWED)) {
            return new InvalidRequestException(failure, NO_CONSUMER);
        }
        return pulls && failure.status() == CONFLICT
                ? new ConflictException(failure, PAUSED)
                : Product.super.exception(failure, operation);
    }
}
