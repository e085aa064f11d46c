package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.internal.Resource;
import io.github.flarebind.core.internal.Utf8;
import io.github.flarebind.r2.internal.R2Limits;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is refused before it is sent: an {@link IllegalArgumentException} for what R2 itself would refuse, an {@link
 * UnsupportedOperationException} for what REST cannot say and R2's S3 API can.
 */
final class R2Rules {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]*[a-z0-9]");
    private static final Pattern METADATA_NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");
    private static final Instant FIRST_DATE = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59Z");

    private R2Rules() {}

    static String key(String key) {
        requireNonNull(key, "key is null");
        if (key.isEmpty() || key.equals(".") || key.equals("..")) {
            throw new IllegalArgumentException(
                    "the key '" + key + "' cannot be addressed by URL: it would name another path");
        }
        int bytes = Utf8.encode(key, "the key").length;
        if (bytes > R2Limits.KEY_BYTES) {
            throw new IllegalArgumentException(
                    Resource.of("key", key) + " has " + bytes + " bytes of UTF-8; the limit is " + R2Limits.KEY_BYTES);
        }
        return key;
    }

    /** A key that a path of R2's S3 API names; REST encodes its slashes, so that any key is one segment there. */
    static String s3Key(String key) {
        if (!isS3Key(key(key))) {
            throw new UnsupportedOperationException("R2's S3 API cannot address " + Resource.of("the key", key)
                    + ": a URL that has '.' or '..' between slashes names another path. deleteAll takes it;"
                    + " for the rest Cloudflare's REST API can: take the bucket from R2Client.of(..)");
        }
        return key;
    }

    static boolean isS3Key(String key) {
        return Stream.of(key.split("/", -1)).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** A key that S3 can name in an answer: parts are uploaded by it. */
    static String xmlKey(String key) {
        if (!XmlText.has(s3Key(key))) {
            throw new UnsupportedOperationException(
                    "R2's S3 API cannot upload in parts to " + Resource.of("the key", key)
                            + ": its answers are XML, which has no place for some of its characters; put(..) takes it");
        }
        return key;
    }

    static String bucket(String name) {
        requireNonNull(name, "the bucket's name is null");
        boolean fits = name.length() >= R2Limits.MIN_BUCKET_CHARS && name.length() <= R2Limits.MAX_BUCKET_CHARS;
        if (!fits || !BUCKET.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a bucket's name is " + R2Limits.MIN_BUCKET_CHARS + " to " + R2Limits.MAX_BUCKET_CHARS
                            + " characters a-z, 0-9 and -, with no - at either end; "
                            + Resource.of("this one,", name) + ", has " + name.length());
        }
        return name;
    }

    /** What one put over REST takes. */
    static void restContent(Body content) {
        long bytes = content.length().orElseThrow();
        if (bytes > R2Limits.REST_OBJECT_BYTES) {
            throw onlyByS3("take the " + bytes + " bytes of this object, at most " + R2Limits.REST_OBJECT_BYTES);
        }
    }

    /** What one put or one part takes. */
    static void content(Body content) {
        long bytes = content.length().orElseThrow();
        if (bytes > R2Limits.MAX_PUT_BYTES) {
            throw new IllegalArgumentException("one request takes " + R2Limits.MAX_PUT_BYTES + " bytes, not " + bytes
                    + "; createMultipartUpload takes more, in parts");
        }
    }

    static void options(R2PutOptions options) {
        requireNonNull(options, "options is null; put(key, value) needs none");
        if (!options.customMetadata().isEmpty()) {
            throw onlyByS3("store customMetadata");
        }
        noCustomerKey(options.customerKey());
        options.checksum().ifPresent(checksum -> {
            throw onlyByS3("check a checksum");
        });
    }

    /** A moment that a header can bear. */
    static Instant date(String what, Instant moment) {
        if (moment.isBefore(FIRST_DATE) || moment.isAfter(LAST_DATE)) {
            throw new IllegalArgumentException(what + " is in the years 0 to 9999, not " + moment);
        }
        return moment;
    }

    /** Returns an ETag of a condition as a header bears it. */
    static String etag(String what, String etag) {
        if (!etag.matches("[!#-~]+")) {
            throw new IllegalArgumentException(what + " is one ETag of visible ASCII, or *; this one has "
                    + etag.length() + " characters, of which some are others");
        }
        return etag.equals("*") ? etag : '"' + etag + '"';
    }

    static Map<String, String> customMetadata(Map<String, String> metadata) {
        metadata.keySet().forEach(R2Rules::metadataName);
        int size = metadata.entrySet().stream()
                .mapToInt(entry -> metadataSize(entry.getKey()) + metadataSize(entry.getValue()))
                .sum();
        if (size > R2Limits.METADATA_BYTES) {
            throw new IllegalArgumentException("customMetadata has " + size + " bytes, names and values together; the"
                    + " limit is " + R2Limits.METADATA_BYTES);
        }
        return metadata;
    }

    private static void metadataName(String name) {
        if (!METADATA_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(Resource.of("the name", name)
                    + " of customMetadata is not that of a header in lower case: a-z, 0-9, and !#$%&'*+-.^_`|~");
        }
    }

    /** As R2 counts: a value with any character beyond U+00FF has two bytes a character. */
    private static int metadataSize(String text) {
        return text.chars().allMatch(c -> c < 0x100) ? text.length() : 2 * text.length();
    }

    static Optional<String> delimiter(R2ListOptions options) {
        Optional<String> delimiter = options.delimiter().filter(text -> !text.isEmpty());
        delimiter.ifPresent(text -> {
            int characters = text.codePointCount(0, text.length());
            if (characters > 1) {
                throw onlyByS3("take a delimiter of " + characters + " characters, only of one");
            }
        });
        return delimiter;
    }

    static void options(R2GetOptions options) {
        requireNonNull(options, "options is null; get(key) needs none");
        noCustomerKey(options.customerKey());
        options.range().ifPresent(range -> {
            throw onlyByS3("read a range");
        });
    }

    static void noCustomerKey(Optional<R2CustomerKey> customerKey) {
        customerKey.ifPresent(key -> {
            throw onlyByS3("take a customer key");
        });
    }

    /** Parts by number; none is refused, and a number twice. */
    static List<R2UploadedPart> parts(List<R2UploadedPart> parts) {
        List<R2UploadedPart> sorted = parts.stream()
                .sorted(Comparator.comparingInt(R2UploadedPart::partNumber))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("an upload is completed with at least 1 part; abort() gives it up");
        }
        for (int i = 1; i < sorted.size(); i++) {
            int number = sorted.get(i).partNumber();
            if (number == sorted.get(i - 1).partNumber()) {
                throw new IllegalArgumentException(
                        "the part " + number + " is there twice; each number stands for one");
            }
        }
        return sorted;
    }

    /** A range as part copies take it. */
    static R2Range closed(R2Range range) {
        if (range.offset().isEmpty() || range.length().isEmpty()) {
            throw new IllegalArgumentException(
                    "a part is copied of a range with an offset and a length; head(key) tells" + " the object's size");
        }
        return range;
    }

    static void partNumber(int partNumber) {
        if (partNumber < 1 || partNumber > R2Limits.MAX_PARTS) {
            throw new IllegalArgumentException("a part's number is 1 to " + R2Limits.MAX_PARTS + ", not " + partNumber);
        }
    }

    /** REST looks at two conditions alone. */
    static void restConditions(R2Conditions conditions) {
        requireNonNull(conditions, "conditions is null; get(key, options) needs none");
        if (conditions.etagMatches().isPresent() || conditions.uploadedBefore().isPresent()) {
            throw onlyByS3("read under etagMatches or uploadedBefore, only under etagDoesNotMatch and uploadedAfter");
        }
    }

    static UnsupportedOperationException onlyByS3(String what) {
        return new UnsupportedOperationException(
                "Cloudflare's REST API cannot " + what + "; R2's S3 API can: take the bucket from R2Client.s3()");
    }
}
