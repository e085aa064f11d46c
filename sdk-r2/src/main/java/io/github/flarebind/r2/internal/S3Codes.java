package io.github.flarebind.r2.internal;

import static java.util.Map.entry;

import io.github.flarebind.core.error.ApiError;
import java.util.List;
import java.util.Map;

/** The names of S3's errors with the numbers of R2's own API, so that one table of meanings serves both. */
public final class S3Codes {
    private static final int INVALID_PART = 10025;
    private static final int UNEQUAL_PARTS = 10048;
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("InternalError", 10001),
            entry("Unauthorized", 10002),
            entry("AccessDenied", 10003),
            entry("BucketAlreadyExists", 10004),
            entry("BucketAlreadyOwnedByYou", 10004),
            entry("InvalidBucketName", 10005),
            entry("NoSuchBucket", R2Product.BUCKET_NOT_FOUND),
            entry("NoSuchKey", R2Product.OBJECT_NOT_FOUND),
            entry("BucketNotEmpty", 10008),
            entry("TooManyBuckets", 10009),
            entry("EntityTooSmall", 10011),
            entry("MetadataTooLarge", 10012),
            entry("IncompleteBody", 10013),
            entry("InvalidDigest", 10014),
            entry("NoRoute", 10015),
            entry("ExpiredRequest", 10018),
            entry("RequestTimeTooSkewed", 10018), // the same way out: the clock
            entry("InvalidObjectName", 10020),
            entry("InvalidMaxKeys", 10022),
            entry("NoSuchUpload", R2Product.UPLOAD_NOT_FOUND),
            entry("InvalidPart", INVALID_PART),
            entry("InvalidArgument", 10029),
            entry("PreconditionFailed", 10031),
            entry("MissingContentLength", 10033),
            entry("SignatureDoesNotMatch", 10035),
            entry("BadDigest", 10037),
            entry("InvalidRange", 10039),
            entry("NotEntitled", 10042),
            entry("ServiceUnavailable", 10043),
            entry("ClientDisconnect", 10054),
            entry("TooManyRequests", 10058),
            entry("SlowDown", 10058),
            entry("NoSuchCORSConfiguration", 10059),
            entry("ObjectLockedByBucketPolicy", 10069),
            entry("BucketConflict", 10073),
            entry("EntityTooLarge", 100100));

    private S3Codes() {}

    /** The error of this name; one without a number keeps its name in the message. */
    public static ApiError error(String name, String message) {
        int number = number(name, message);
        String told = number == 0 && !name.isEmpty() ? name + ": " + message : message;
        return new ApiError(number, told, List.of());
    }

    /** S3 has one name for an unknown part and for parts of unequal size; only the words differ. */
    private static int number(String name, String message) {
        int number = NUMBERS.getOrDefault(name, 0);
        return number == INVALID_PART && message.contains("problem with the multipart upload") ? UNEQUAL_PARTS : number;
    }
}
