package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import io.github.flarebind.core.internal.Outcome.Kind;
import io.github.flarebind.core.transport.Headers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which exception each code of the API, or each status, becomes, and what it says to do. */
class CommonCodesTest {
    private static final ApiError UNKNOWN = new ApiError(1, "no", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | 10000 | PermissionDenied | the permission Test Read on the account acc",
                "401 | 10000 | Authentication | or lack the permission Test Read on the account acc",
                "200 | 10000 | PermissionDenied | the permission Test Read on the account acc",
                "401 | 1000 | Authentication | Check the API token",
                "401 | 1001 | Authentication | No credentials arrived",
                "400 | 1001 | Authentication | No credentials arrived",
                "400 | 9106 | Authentication | Check the API token",
                "401 | 9106 | Authentication | Check the API token",
                "403 | 9106 | Authentication | Check the API token",
                "401 | 9109 | Authentication | or lack the permission Test Read",
                "403 | 9109 | PermissionDenied | the permission Test Read",
                "403 | 9103 | Authentication | the email and the API key",
                "400 | 6003 | Authentication | A header of the credentials is malformed",
                "400 | 6102 | Authentication | A header of the credentials is malformed",
                "400 | 6103 | Authentication | A header of the credentials is malformed",
                "400 | 6111 | Authentication | A header of the credentials is malformed",
                "400 | 7000 | InvalidRequest | check the account id",
                "404 | 7000 | NotFound | check the account id",
                "405 | 7001 | InvalidRequest |",
                "400 | 7003 | InvalidRequest | check the account id",
                "404 | 7003 | NotFound | check the account id",
                "405 | 10405 | InvalidRequest | takes other credentials",
                "429 | 971 | RateLimited |"
            })
    void aCodeBecomesAnExceptionThatHelps(int status, int code, String exception, String hint) {
        ApiException told = told(status, new ApiError(code, "no", List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? "code " + code + ", no" : hint);
    }

    @ParameterizedTest
    @CsvSource({
        "302, InvalidRequest, FINAL",
        "400, InvalidRequest, FINAL",
        "401, Authentication, FINAL",
        "403, PermissionDenied, FINAL",
        "404, NotFound, FINAL",
        "408, Server, TRANSIENT",
        "409, Conflict, FINAL",
        "422, InvalidRequest, FINAL",
        "429, RateLimited, THROTTLED",
        "500, Server, TRANSIENT",
        "501, Server, FINAL",
        "524, Server, TRANSIENT"
    })
    void anUnknownCodeGoesByTheStatus(int status, String exception, Kind kind) {
        ApiException told = told(status, UNKNOWN);

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(Outcome.Failed.answered(told, TestOperation.READ, Headers.empty())
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void theOutermostKnownCodeSpeaks() {
        ApiError route = new ApiError(7003, "no", List.of());

        assertThat(told(400, new ApiError(1, "no", List.of(new ApiError(6111, "no", List.of(route))))))
                .hasMessageContaining("A header of the credentials is malformed")
                .hasMessageNotContaining("check the account id");
    }

    @Test
    void aThrottleUnderAnotherStatusIsWaitedFor() {
        ApiException told = told(403, new ApiError(971, "wait", List.of()));

        assertThat(Outcome.Failed.answered(told, TestOperation.READ, Headers.empty())
                        .kind())
                .isEqualTo(Kind.THROTTLED);
    }

    private static ApiException told(int status, ApiError error) {
        ApiFailure failure = new ApiFailure(
                "Test read",
                "it",
                status,
                List.of(error),
                Optional.empty(),
                Optional.empty(),
                Optional.of("acc"),
                true);
        return TestOperation.READ.product().exception(failure, TestOperation.READ);
    }
}
