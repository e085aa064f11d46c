package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.internal.R2Limits;
import io.github.flarebind.testing.engine.R2Page;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Selection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Listings of objects, in the first version of S3's and in the second. */
final class S3Lists {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private S3Lists() {}

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A number of items; what is more than a page has is a page. */
    static int number(Optional<String> given, int standard) {
        return (int) Math.min(whole(given, standard), R2Limits.MAX_LIST);
    }

    static long whole(Optional<String> given, int standard) {
        String text = given.orElse(Integer.toString(standard));
        if (!text.matches("\\d{1,18}")) {
            throw new S3Refusal(400, "InvalidMaxKeys", "MaxKeys params must be positive integer <= 1000.");
        }
        return Long.parseLong(text);
    }

    static boolean encoded(S3Call call) {
        Optional<String> type = call.parameter("encoding-type");
        type.filter(name -> !name.equals("url")).ifPresent(name -> {
            throw S3Refusal.notImplemented("Unrecognized encoding-type \"" + name + "\" not implemented");
        });
        return type.isPresent();
    }

    static TransportResponse first(S3Call call, S3Access access) {
        R2Page page = page(call, access, call.parameter("marker"));
        S3Xml xml = common(call, page)
                .text("Marker", said(call, call.parameter("marker").orElse("")));
        // the last key that was looked at: behind a delimited prefix there are more of it
        return xml.text("NextMarker", next(call, page).map(cursor -> said(call, R2Selection.position(cursor))))
                .ok();
    }

    static TransportResponse second(S3Call call, S3Access access) {
        R2Page page = page(call, access, call.parameter("start-after"));
        return common(call, page)
                .text("StartAfter", call.parameter("start-after").map(text -> said(call, text)))
                .text("ContinuationToken", call.parameter("continuation-token"))
                .text("NextContinuationToken", next(call, page))
                .text("KeyCount", page.objects().size() + page.prefixes().size())
                .ok();
    }

    /** Where the next page begins; from a page of none no way leads on. */
    private static Optional<String> next(S3Call call, R2Page page) {
        return page.cursor().filter(cursor -> limit(call) > 0);
    }

    private static R2Page page(S3Call call, S3Access access, Optional<String> start) {
        String prefix = call.parameter("prefix").orElse("");
        int limit = limit(call);
        R2Page page = access.listing(call, prefix)
                .list(new R2Selection(
                        prefix,
                        call.parameter("delimiter").orElse(""),
                        Math.max(limit, 1),
                        call.parameter("continuation-token"),
                        start));
        boolean none = page.objects().isEmpty() && page.prefixes().isEmpty();
        // a page of none tells only whether there is something
        return limit > 0 ? page : new R2Page(List.of(), List.of(), none ? Optional.empty() : Optional.of(""));
    }

    private static int limit(S3Call call) {
        return number(call.parameter("max-keys"), R2Limits.MAX_LIST);
    }

    private static S3Xml common(S3Call call, R2Page page) {
        S3Xml xml = S3Xml.result("ListBucketResult")
                .text("Name", call.bucket())
                .text("IsTruncated", page.cursor().isPresent())
                .text("Prefix", said(call, call.parameter("prefix").orElse("")))
                .text("Delimiter", call.parameter("delimiter").map(text -> said(call, text)))
                .text("MaxKeys", call.parameter("max-keys").orElse("1000"))
                .text("EncodingType", call.parameter("encoding-type"));
        page.objects().forEach(found -> object(call, found, xml));
        page.prefixes()
                .forEach(prefix -> xml.open("CommonPrefixes")
                        .text("Prefix", said(call, prefix))
                        .close());
        return xml;
    }

    private static void object(S3Call call, R2Record found, S3Xml xml) {
        xml.open("Contents")
                .text("Key", said(call, found.key()))
                .text("Size", found.size())
                .text("LastModified", moment(found.uploaded()))
                .text("ETag", '"' + found.etag() + '"')
                .text("StorageClass", S3Attributes.storageClass(found))
                .close();
    }

    private static String said(S3Call call, String text) {
        return encoded(call) ? ApiPath.encode(text) : text;
    }
}
