package io.github.flarebind.d1.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.error.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which exception each code of D1 becomes, and what it says to do. */
class D1CodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | 7400 | InvalidRequest | database's id",
                "404 | 7404 | NotFound | Check its id or name",
                "400 | 7406 | InvalidRequest | as many databases as it may",
                "403 | 7406 | InvalidRequest | as many databases as it may",
                "400 | 7500 | D1 |",
                "500 | 7500 | Server |",
                "400 | 7502 | Conflict | Choose another name",
                "409 | 7502 | Conflict | Choose another name",
                "403 | 10000 | PermissionDenied | D1 Write (D1 Read is enough for SQL that only reads) on",
                "401 | 10000 | Authentication | D1 Write",
                "500 | 10000 | Server |",
                "500 | 0 | Server |  no",
                "502 | 0 | Server |  no",
                "503 | 0 | Server |  no",
                "504 | 0 | Server |  no"
            })
    void aCodeBecomesAnExceptionThatHelps(int status, int code, String exception, String hint) {
        ApiException told = told(D1Operation.QUERY, status, new ApiError(code, "no", List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? "code " + code + ", no" : hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1 DB reset because its code was updated. | D1Unavailable |",
                "Internal error while starting up D1 DB storage caused object to be reset. | D1Unavailable |",
                "Internal error in D1 DB storage caused object to be reset. | D1Unavailable |",
                "Network connection lost. | D1Unavailable |",
                "Cannot resolve D1 DB due to transient issue on remote node. | D1Unavailable |",
                "Can't read from request stream because client disconnected. | D1Unavailable |",
                "D1 DB storage operation exceeded timeout which caused object to be reset. | D1Unavailable | an index",
                "D1 DB is overloaded. Requests queued for too long. | D1Unavailable | fewer queries at once",
                "D1 DB is overloaded. Too many requests queued. | D1Unavailable | fewer queries at once",
                "D1 DB's isolate exceeded its memory limit and was reset. | D1Unavailable | smaller results",
                "D1 DB exceeded its CPU time limit and was reset. | D1Unavailable | smaller pieces",
                "No SQL statements detected. | D1 | nothing but comments",
                "Exceeded maximum account storage limit | D1 | Make room",
                "Exceeded maximum DB size | D1 | Make room"
            })
    void aTextSpeaksWhereTheCodeIsSilent(String text, String exception, String hint) {
        ApiException told = told(D1Operation.QUERY, 400, new ApiError(7500, "D1_ERROR: " + text, List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? text : hint);
    }

    @Test
    void aFullDatabaseIsNoFailureOfTheServer() {
        ApiError full = new ApiError(7500, "Exceeded maximum DB size", List.of());

        assertThat(told(D1Operation.QUERY, 500, full)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPermissionIsNamedForTheVeryOperation(D1Operation operation) {
        String permission = switch (operation) {
            case QUERY -> "D1 Write (D1 Read is enough for SQL that only reads)";
            case LIST_DATABASES, GET_DATABASE, EXPORT, DOWNLOAD_EXPORT, BOOKMARK -> "D1 Read";
            default -> "D1 Write";
        };

        assertThat(told(operation, 403, new ApiError(10000, "Authentication error", List.of())))
                .hasMessageEndingWith(
                        ". Check that the API token has the permission " + permission + " on the account acc");
    }

    private static ApiException told(D1Operation operation, int status, ApiError error) {
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
