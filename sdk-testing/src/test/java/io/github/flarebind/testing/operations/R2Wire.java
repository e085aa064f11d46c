package io.github.flarebind.testing.operations;

import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.engine.S3Key;
import java.util.List;

/** The two APIs that a bucket is reached over: the same calls are made over either. */
enum R2Wire {
    REST("over REST"),
    S3("over S3");

    static final List<R2Wire> BOTH = List.of(values());

    private final String variant;

    R2Wire(String variant) {
        this.variant = variant;
    }

    /** A row of a method of buckets. */
    <T> SampleBuilder<T> of(String method, Operation... operations) {
        return Sample.<T>of("R2Bucket." + method, operations).variant(variant);
    }

    /** A row of a method whose answer over S3 is headers, or the value itself, and so no document that tells of errors. */
    <T> SampleBuilder<T> bare(String method, Operation... operations) {
        SampleBuilder<T> row = of(method, operations);
        return this == S3 ? row.raw() : row;
    }

    R2Bucket bucket(Scene scene) {
        return this == S3 ? overS3(scene) : scene.r2();
    }

    /** With keys at hand: nothing is sent for them. */
    static R2Bucket overS3(Scene scene) {
        S3Key own = scene.account().keys().own();
        S3Credentials credentials = S3Credentials.of(own.id(), own.secret());
        return scene.r2Client()
                .s3(credentials)
                .bucket(scene.account().r2().named("media").name());
    }
}
