package io.github.flarebind.queues.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.ConflictException;
import io.github.flarebind.core.error.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which exception each code of Queues becomes, and what it says to do. */
class QueuesCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | 10104 | NotFound | queue's id",
                "404 | 11000 | NotFound | queue's id",
                "400 | 10105 | InvalidRequest |",
                "429 | 10105 | InvalidRequest |",
                "401 | 10106 | Authentication | Check the API token",
                "403 | 10106 | PermissionDenied | Queues Write",
                "400 | 10107 | InvalidRequest | not its name",
                "400 | 10201 | Server |",
                "400 | 10202 | InvalidRequest | 24 hours",
                "400 | 10203 | InvalidRequest | content type",
                "400 | 10204 | InvalidRequest | 128 KB",
                "400 | 10205 | InvalidRequest | 256 KB",
                "400 | 10206 | InvalidRequest | 1 to 100 messages",
                "400 | 10207 | InvalidRequest |",
                "400 | 10013 | InvalidRequest |",
                "400 | 10208 | InvalidRequest |",
                "400 | 10026 | InvalidRequest |",
                "429 | 10250 | RateLimited |",
                "429 | 10251 | RateLimited | The queue is full",
                "429 | 10252 | InvalidRequest | The queue is disabled",
                "429 | 10253 | RateLimited | free plan",
                "500 | 15000 | Server |",
                "400 | 11001 | InvalidRequest | queue() handler",
                "400 | 11003 | InvalidRequest | 1 to 63",
                "400 | 11004 | Conflict | one consumer",
                "409 | 11004 | Conflict | one consumer",
                "400 | 11009 | Conflict | Choose another name",
                "409 | 11009 | Conflict | Choose another name",
                "400 | 100127 | InvalidRequest | consumer's settings",
                "400 | 100128 | InvalidRequest | queue's settings",
                "403 | 10000 | PermissionDenied | Queues Write on"
            })
    void aCodeBecomesAnExceptionThatHelps(int status, int code, String exception, String hint) {
        ApiException told = told(QueuesOperation.SEND, status, new ApiError(code, "no", List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? "code " + code + ", no" : hint);
    }

    @ParameterizedTest
    @CsvSource({"PULL, 400, 10105", "ACK, 400, 10105", "PULL, 405, 0", "ACK, 405, 0"})
    void pullingFromAQueueWithoutAConsumerTellsTheWayOut(QueuesOperation operation, int status, int code) {
        assertThat(told(operation, status, new ApiError(code, "no", List.of())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageEndingWith("no. The queue has no http_pull consumer:"
                        + " QueuesClient.createPullConsumer(queue) makes it");
    }

    @Test
    void pullingFromAPausedQueueTellsTheWayOut() {
        assertThat(told(QueuesOperation.PULL, 409, new ApiError(0, "queue_delivery_paused", List.of())))
                .isInstanceOf(ConflictException.class)
                .hasMessageEndingWith("queue_delivery_paused. While its delivery is paused a queue gives nothing out:"
                        + " QueuesClient.resumeDelivery(queue) ends that");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPermissionIsNamedForTheVeryOperation(QueuesOperation operation) {
        String permission = switch (operation) {
            case SEND, SEND_BATCH, CREATE_QUEUE, UPDATE_QUEUE, DELETE_QUEUE, PURGE_QUEUE -> "Queues Write";
            case CREATE_CONSUMER, UPDATE_CONSUMER, DELETE_CONSUMER -> "Queues Write";
            case PULL, ACK, PEEK, PURGE_MESSAGES -> "Queues Read and Queues Write";
            case METRICS, GET_QUEUE, LIST_QUEUES, GET_PURGE, GET_CONSUMER, LIST_CONSUMERS -> "Queues Read";
        };

        assertThat(told(operation, 403, new ApiError(10000, "Authentication error", List.of())))
                .hasMessageEndingWith(
                        ". Check that the API token has the permission " + permission + " on the account acc");
    }

    private static ApiException told(QueuesOperation operation, int status, ApiError error) {
        ApiFailure failure = new ApiFailure(
                operation.title(),
                "it",
                status,
                List.of(error),
                Optional.empty(),
                Optional.empty(),
                Optional.of("acc"),
                true);
        return operation.product().exception(failure, operation);
    }
}
