package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Page;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2UploadInfo;
import io.github.flarebind.r2.R2UploadListOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The buckets of an account; a bucket must be empty before it is deleted, unfinished uploads count.
 *
 * @param wire the account over S3, where that can be; over REST uploads are neither made nor seen
 */
record R2Shelf(R2Client account, R2Client wire) implements Shelf {
    static R2Shelf of(CloudflareClient client, boolean overS3) {
        R2Client account = R2Client.of(client);
        return new R2Shelf(account, overS3 ? account.s3() : account);
    }

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    public List<Resource> list() {
        return account.list().stream()
                .map(bucket -> new Resource(bucket.name(), bucket.name()))
                .toList();
    }

    @Override
    public void remove(Resource bucket) {
        Shelf.gone(() -> empty(wire.bucket(bucket.name()))); // a bucket that is gone is empty: its own delete tells
        Shelf.gone(() -> account.delete(bucket.name()));
    }

    /** What stays makes the bucket's delete fail. */
    private void empty(R2Bucket bucket) {
        if (wire != account) {
            abortUploads(bucket);
        }
        bucket.deleteAll(bucket.listAll().map(R2Object::key).toList());
    }

    /** Each that is listed once: a listing may go on showing what is aborted, and another look is for another try. */
    private static void abortUploads(R2Bucket bucket) {
        for (R2UploadInfo upload : uploads(bucket)) {
            Shelf.gone(() -> bucket.resumeMultipartUpload(upload.key(), upload.uploadId())
                    .abort());
        }
    }

    private static List<R2UploadInfo> uploads(R2Bucket bucket) {
        List<R2UploadInfo> uploads = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<R2UploadInfo> page = bucket.listMultipartUploads(
                    R2UploadListOptions.builder().cursor(cursor).build());
            uploads.addAll(page.items());
            cursor = page.cursor();
        } while (cursor.isPresent());
        return uploads;
    }
}
