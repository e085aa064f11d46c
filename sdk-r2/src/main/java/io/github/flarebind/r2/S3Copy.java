package io.github.flarebind.r2;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.internal.Answer;
import io.github.flarebind.core.internal.CallBuilder;
import io.github.flarebind.r2.internal.R2Operation;
import java.io.IOException;
import java.util.Map;

/**
 * A copy over S3.
 *
 * @param calls the calls of the bucket that it is made in
 * @param source what is copied
 * @param key the key of the copy
 * @param options what it changes
 */
record S3Copy(S3Calls calls, R2CopySource source, String key, R2CopyOptions options) {
    static final String SOURCE = "x-amz-copy-source";
    private static final String DIRECTIVE = "x-amz-metadata-directive";

    S3Copy {
        requireNonNull(source, "source is null");
        requireNonNull(options, "options is null; copy(from, to) needs none");
    }

    CallBuilder call() {
        CallBuilder call = calls.toObject(R2Operation.COPY, "PUT", key)
                .header(SOURCE, source(source, calls.bucket()))
                .headers(options.sourceKey().map(R2CustomerKey::sourceHeaders).orElseGet(Map::of))
                .headers(options.customerKey().map(R2CustomerKey::headers).orElseGet(Map::of));
        return replaces() ? replacing(call) : keeping(call);
    }

    /** How requests name an object that is copied. */
    static String source(R2CopySource source, String bucket) {
        return S3Path.of(source.bucket().orElse(bucket), source.key());
    }

    private boolean replaces() {
        return options.httpMetadata().isPresent() || options.customMetadata().isPresent();
    }

    private CallBuilder keeping(CallBuilder call) {
        return call.header(DIRECTIVE, "COPY")
                .header(S3Headers.STORAGE_CLASS, options.storageClass().map(R2StorageClass::inS3));
    }

    private CallBuilder replacing(CallBuilder call) {
        R2HttpMetadata sent = SentMetadata.of(options.httpMetadata().orElseGet(R2HttpMetadata::none));
        Map<String, String> custom = options.customMetadata().orElseGet(Map::of);
        return call.header(DIRECTIVE, "REPLACE").headers(S3Headers.stored(sent, custom, options.storageClass()));
    }

    static R2Copied copied(Answer answer) throws IOException {
        XmlElement told = S3Errors.success(answer, "CopyObjectResult");
        return new R2Copied(Etag.plain(told.value("ETag").strip()), told.moment("LastModified"));
    }
}
