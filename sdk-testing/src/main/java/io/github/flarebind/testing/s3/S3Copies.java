package io.github.flarebind.testing.s3;

import io.github.flarebind.core.internal.ApiPath;
import io.github.flarebind.core.transport.TransportResponse;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.testing.engine.R2Attributes;
import io.github.flarebind.testing.engine.R2Intake;
import io.github.flarebind.testing.engine.R2Part;
import io.github.flarebind.testing.engine.R2Precondition;
import io.github.flarebind.testing.engine.R2Reading;
import io.github.flarebind.testing.engine.R2Record;
import io.github.flarebind.testing.engine.R2Span;
import io.github.flarebind.testing.engine.R2Store;
import io.github.flarebind.testing.rest.ConditionHeaders;
import io.github.flarebind.testing.rest.R2Headers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects made of others, whose bytes never leave. */
final class S3Copies {
    private static final String SOURCE = "x-amz-copy-source";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private S3Copies() {}

    static TransportResponse copy(S3Call call, S3Access access) throws IOException {
        R2Store store = access.writing(call);
        R2Precondition wanted = ConditionHeaders.of(call.headers(), SOURCE + '-');
        R2Precondition there = ConditionHeaders.of(call.headers(), "cf-copy-destination-");
        try (R2Reading reading = source(call, access)) {
            R2Record found = reading.found();
            if (!wanted.holds(found)) {
                throw S3Refusal.preconditionFailed();
            }
            R2Attributes attributes = attributes(call, found.attributes());
            try (InputStream bytes = reading.open(R2Span.all(found.size()))) {
                R2Intake intake = new R2Intake(bytes, OptionalLong.of(found.size()), List.of());
                R2Record made =
                        store.put(call.key(), attributes, intake, there).orElseThrow(S3Refusal::preconditionFailed);
                return told("CopyObjectResult", made.etag(), made.uploaded());
            }
        }
    }

    private static TransportResponse told(String root, String etag, Instant uploaded) {
        return S3Xml.result(root)
                .text("ETag", '"' + etag + '"')
                .text("LastModified", S3Lists.moment(uploaded))
                .ok();
    }

    private static R2Reading source(S3Call call, S3Access access) {
        String header = call.header(SOURCE).orElse("");
        if (header.contains("?")) {
            throw S3Refusal.header(SOURCE, header);
        }
        String[] names = ApiPath.decode(header).replaceFirst("^/", "").split("/", 2);
        if (names.length < 2 || names[1].isEmpty()) {
            throw S3Refusal.invalid("copy source bucket name");
        }
        return access.source(call, names[0], names[1])
                .read(names[1], S3CustomerKey.of(call, "copy-source-"))
                .orElseThrow(S3Refusal::noSuchKey);
    }

    private static R2Attributes attributes(S3Call call, R2Attributes source) {
        String directive = call.header("x-amz-metadata-directive").orElse("COPY");
        R2HttpMetadata given = R2Headers.metadata(call.headers());
        Map<String, String> custom = new TreeMap<>();
        if (!directive.equals("REPLACE")) {
            custom.putAll(source.custom());
        }
        if (!directive.equals("COPY")) {
            custom.putAll(S3Attributes.custom(call.headers()));
        }
        R2HttpMetadata http = switch (directive) {
            case "COPY" -> source.http();
            case "REPLACE" -> given;
            case "MERGE" -> merged(source.http(), given);
            default -> throw S3Refusal.invalid("metadata directive " + directive + ".");
        };
        return new R2Attributes(http, custom, S3Attributes.storageClass(call), S3CustomerKey.of(call, ""));
    }

    private static R2HttpMetadata merged(R2HttpMetadata old, R2HttpMetadata given) {
        return R2HttpMetadata.builder()
                .contentType(given.contentType().or(old::contentType))
                .contentLanguage(given.contentLanguage().or(old::contentLanguage))
                .contentDisposition(given.contentDisposition().or(old::contentDisposition))
                .contentEncoding(given.contentEncoding().or(old::contentEncoding))
                .cacheControl(given.cacheControl().or(old::cacheControl))
                .cacheExpiry(given.cacheExpiry().or(old::cacheExpiry))
                .build();
    }

    static TransportResponse copyPart(S3Call call, S3Access access) throws IOException {
        R2Store store = access.writing(call);
        int number = S3Uploads.partNumber(call);
        call.headers().asMap().keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(SOURCE + "-if-"))
                .findFirst()
                .ifPresent(name -> {
                    throw S3Refusal.header(name, call.header(name).orElse(""));
                });
        try (R2Reading reading = source(call, access)) {
            R2Span span = span(call.header(SOURCE + "-range"), reading.found().size());
            try (InputStream bytes = reading.open(span)) {
                R2Intake intake = new R2Intake(bytes, OptionalLong.of(span.length()), List.of());
                R2Part part = store.uploads().put(S3Uploads.name(call), number, intake, S3CustomerKey.of(call, ""));
                return told("CopyPartResult", part.etag(), part.uploaded());
            }
        }
    }

    private static R2Span span(Optional<String> header, long size) {
        if (header.isEmpty()) {
            return R2Span.all(size);
        }
        Matcher range = RANGE.matcher(header.get());
        if (!range.matches()) {
            throw S3Refusal.invalid("Invalid x-amz-copy-source-range: " + header.get());
        }
        return S3Range.of(header.get()).in(size);
    }
}
