package io.github.flarebind.kv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which exception each code of KV becomes, and what it says to do. */
class KvCodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | 10009 | NotFound |",
                "404 | 10013 | NotFound | Check its id or name",
                "200 | 10013 | NotFound | Check its id or name",
                "400 | 10014 | Conflict | Choose another title",
                "400 | 10019 | InvalidRequest | 1 to 512 characters",
                "400 | 10012 | InvalidRequest | 1 to 100 keys",
                "400 | 10029 | InvalidRequest | 1 to 100 keys",
                "400 | 10033 | InvalidRequest | at least 60 seconds ahead",
                "400 | 10034 | InvalidRequest | at least 60 seconds",
                "403 | 10000 | PermissionDenied | Workers KV Storage Read on",
                "401 | 10000 | Authentication | or lack the permission Workers KV Storage Read on",
                "401 | 10001 | Authentication | Check the API token",
                "403 | 10001 | PermissionDenied | Workers KV Storage Read",
                "400 | 10001 | InvalidRequest |",
                "413 | 0 | InvalidRequest | no",
                "429 | 0 | RateLimited | no",
                "429 | 971 | RateLimited |"
            })
    void aCodeBecomesAnExceptionThatHelps(int status, int code, String exception, String hint) {
        ApiException told = told(KvOperation.GET, status, new ApiError(code, "no", List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? "code " + code + ", no" : hint);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPermissionIsNamedForTheVeryOperation(KvOperation operation) {
        String permission = switch (operation) {
            case GET, GET_METADATA, BULK_GET, LIST, GET_NAMESPACE, LIST_NAMESPACES -> "Workers KV Storage Read";
            case PUT, BULK_PUT, BULK_DELETE, DELETE, CREATE_NAMESPACE, RENAME_NAMESPACE, DELETE_NAMESPACE ->
                "Workers KV Storage Write";
        };

        assertThat(told(operation, 403, new ApiError(10000, "Authentication error", List.of())))
                .hasMessageEndingWith(
                        ". Check that the API token has the permission " + permission + " on the account acc");
    }

    private static ApiException told(KvOperation operation, int status, ApiError error) {
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
