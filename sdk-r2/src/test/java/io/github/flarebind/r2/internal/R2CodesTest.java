package io.github.flarebind.r2.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.error.ApiException;
import io.github.flarebind.core.error.ApiFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which exception each code of R2 becomes, and what it says to do. */
class R2CodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | 10001 | Server |",
                "401 | 10002 | Authentication | Check the API token",
                "403 | 10003 | PermissionDenied | Workers R2 Storage Write",
                "400 | 10004 | Conflict | Choose another name",
                "409 | 10004 | Conflict | Choose another name",
                "400 | 10005 | InvalidRequest | 3 to 63",
                "404 | 10006 | NotFound | R2Client.in(Jurisdiction)",
                "404 | 10007 | NotFound | object's key",
                "409 | 10008 | Conflict | multipart uploads",
                "400 | 10009 | InvalidRequest | as many buckets as it may",
                "400 | 10011 | InvalidRequest | 5 MiB",
                "400 | 10012 | InvalidRequest | 8192 bytes",
                "400 | 10013 | InvalidRequest | shorter than its length",
                "400 | 10014 | InvalidRequest |",
                "400 | 10015 | InvalidRequest | bucket's name",
                "404 | 10015 | NotFound | bucket's name",
                "400 | 10018 | PermissionDenied | clock",
                "403 | 10018 | PermissionDenied | clock",
                "400 | 10020 | InvalidRequest | 1024 bytes",
                "400 | 10022 | InvalidRequest | 1 to 1000",
                "404 | 10024 | NotFound | completed or aborted",
                "400 | 10025 | InvalidRequest | parts",
                "400 | 10029 | InvalidRequest |",
                "412 | 10031 | InvalidRequest |",
                "411 | 10033 | InvalidRequest |",
                "403 | 10035 | Authentication | secret access key",
                "400 | 10037 | InvalidRequest | checksum",
                "416 | 10039 | InvalidRequest | range",
                "403 | 10042 | PermissionDenied | R2 is not enabled on the account",
                "503 | 10043 | Server |",
                "400 | 10048 | InvalidRequest | same size",
                "400 | 10054 | Server |",
                "429 | 10058 | RateLimited | one write a second",
                "404 | 10059 | NotFound | no CORS rules",
                "403 | 10069 | PermissionDenied | lock rule",
                "409 | 10073 | Conflict |",
                "409 | 10081 | Conflict | data catalog",
                "400 | 100100 | InvalidRequest | multipart upload",
                "403 | 10000 | PermissionDenied | Workers R2 Storage Write on"
            })
    void aCodeBecomesAnExceptionThatHelps(int status, int code, String exception, String hint) {
        ApiException told = told(R2Operation.PUT, status, new ApiError(code, "no", List.of()));

        assertThat(told.getClass().getSimpleName()).isEqualTo(exception + "Exception");
        assertThat(told).hasMessageContaining(hint == null ? "code " + code + ", no" : hint);
    }

    @Test
    void whatIsNotEnabledIsNoMatterOfPermissions() {
        assertThat(told(R2Operation.PUT, 403, new ApiError(10042, "no", List.of())))
                .hasMessageNotContaining("ermission");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPermissionIsNamedForTheVeryOperation(R2Operation operation) {
        String permission = switch (operation) {
            case GET,
                    HEAD,
                    LIST,
                    LIST_PARTS,
                    LIST_UPLOADS,
                    LIST_BUCKETS,
                    GET_BUCKET,
                    VERIFY_USER_TOKEN,
                    VERIFY_ACCOUNT_TOKEN -> "Workers R2 Storage Read";
            case PUT,
                    DELETE,
                    DELETE_OBJECTS,
                    COPY,
                    CREATE_UPLOAD,
                    UPLOAD_PART,
                    COPY_PART,
                    COMPLETE_UPLOAD,
                    ABORT_UPLOAD,
                    CREATE_BUCKET,
                    CHANGE_STORAGE_CLASS,
                    TEMPORARY_CREDENTIALS,
                    DELETE_BUCKET -> "Workers R2 Storage Write";
        };

        assertThat(told(operation, 403, new ApiError(10000, "Authentication error", List.of())))
                .hasMessageEndingWith(
                        ". Check that the API token has the permission " + permission + " on the account acc");
    }

    private static ApiException told(R2Operation operation, int status, ApiError error) {
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
