package io.github.flarebind.r2.internal;

import static io.github.flarebind.core.internal.Meaning.AS_STATUS;
import static io.github.flarebind.core.internal.Meaning.CONFLICT;
import static io.github.flarebind.core.internal.Meaning.DENIED;
import static io.github.flarebind.core.internal.Meaning.FAILED;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.NOT_FOUND;
import static io.github.flarebind.core.internal.Meaning.THROTTLED;
import static io.github.flarebind.core.internal.Meaning.UNAUTHENTICATED;

import io.github.flarebind.core.internal.Code;
import java.util.List;

/** The codes of R2, each with its name in S3 where it has one. */
final class R2Codes {
    private static final String NO_BUCKET = "Check the bucket's name; a bucket of another jurisdiction is seen only"
            + " through R2Client.in(Jurisdiction)";
    private static final String NO_OBJECT = "Check the object's key";
    private static final String NOT_EMPTY =
            "Delete its objects first, its unfinished multipart uploads, and its rules for event notifications";
    private static final String NO_UPLOAD = "The multipart upload was perhaps completed or aborted already";
    private static final String CLOCK = "The signature is too old: check this machine's clock, or sign anew";

    static final List<Code> TABLE = List.of(
            new Code(10001, FAILED), // InternalError
            new Code(10002, UNAUTHENTICATED), // Unauthorized
            new Code(10003, DENIED), // AccessDenied
            new Code(10004, CONFLICT, "Choose another name, or use the bucket that has it"),
            new Code(10005, INVALID, "A bucket's name has 3 to 63 of a-z, 0-9 and -, with no - at its ends"),
            new Code(R2Product.BUCKET_NOT_FOUND, NOT_FOUND, NO_BUCKET), // NoSuchBucket
            new Code(R2Product.OBJECT_NOT_FOUND, NOT_FOUND, NO_OBJECT), // NoSuchKey
            new Code(10008, CONFLICT, NOT_EMPTY), // BucketNotEmpty
            new Code(10009, INVALID, "The account has as many buckets as it may: delete one"), // TooManyBuckets
            new Code(10011, INVALID, "Each part but the last has at least 5 MiB"), // EntityTooSmall
            new Code(10012, INVALID, "Metadata has at most 8192 bytes"), // MetadataTooLarge
            new Code(10013, INVALID, "The body was shorter than its length said"), // IncompleteBody
            new Code(10014, INVALID), // InvalidDigest
            new Code(10015, AS_STATUS, "Check the bucket's name: it arrived empty"), // NoRoute
            new Code(10018, DENIED, CLOCK), // ExpiredRequest
            new Code(10020, INVALID, "An object's key has 1 to 1024 bytes"), // InvalidObjectName
            new Code(10022, INVALID, "A page has 1 to 1000 objects"), // InvalidMaxKeys
            new Code(10024, NOT_FOUND, NO_UPLOAD), // NoSuchUpload
            new Code(
                    10025,
                    INVALID,
                    "Check the parts: each number once, with the ETag that its upload gave"), // InvalidPart
            new Code(10029, INVALID), // InvalidArgument
            new Code(10031, INVALID), // PreconditionFailed
            new Code(10033, INVALID), // MissingContentLength
            new Code(10035, UNAUTHENTICATED, "Check the secret access key"), // SignatureDoesNotMatch
            new Code(10037, INVALID, "What arrived does not match the checksum given"), // BadDigest
            new Code(10039, INVALID, "The range lies outside of the object"), // InvalidRange
            new Code(10042, DENIED, "R2 is not enabled on the account: enable it in the dashboard"), // NotEntitled
            new Code(10043, FAILED), // ServiceUnavailable
            new Code(10048, INVALID, "All parts but the last have the same size"), // InvalidPart
            new Code(10054, FAILED), // ClientDisconnect
            new Code(10058, THROTTLED, "An object takes one write a second"), // TooManyRequests
            new Code(10059, NOT_FOUND, "The bucket has no CORS rules"), // NoSuchCORSConfiguration
            new Code(10069, DENIED, "A lock rule of the bucket holds the object"), // ObjectLockedByBucketPolicy
            new Code(10073, CONFLICT), // BucketConflict
            new Code(10081, CONFLICT, "The bucket's data catalog stands in the way: disable it first"),
            new Code(100100, INVALID, "Too large for one request: use a multipart upload")); // EntityTooLarge

    private R2Codes() {}
}
