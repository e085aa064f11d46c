package io.github.flarebind.conformance.live;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Page;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2UploadInfo;
import io.github.flarebind.r2.R2UploadListOptions;
import java.util.List;

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
    public void remove(Resource named) {
        R2Bucket bucket = wire.bucket(named.name());
        if (wire != account) {
            abortUploads(bucket);
        }
        bucket.deleteAll(bucket.listAll().map(R2Object::key).toList()); // what stays makes the next line fail
        account.delete(named.name());
    }

    /** The first page again and again, for what is aborted leaves it. */
    private static void abortUploads(R2Bucket bucket) {
        R2UploadListOptions options = R2UploadListOptions.builder().build();
        for (Page<R2UploadInfo> page = bucket.listMultipartUploads(options);
                !page.items().isEmpty();
                page = bucket.listMultipartUploads(options)) {
            page.items()
                    .forEach(upload -> bucket.resumeMultipartUpload(upload.key(), upload.uploadId())
                            .abort());
        }
    }
}
