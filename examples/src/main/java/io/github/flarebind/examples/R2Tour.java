package io.github.flarebind.examples;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.R2HttpMetadata;
import io.github.flarebind.r2.R2ListOptions;
import io.github.flarebind.r2.R2Listing;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2ObjectBody;
import io.github.flarebind.r2.R2PutOptions;

/** R2: objects stored, fetched, and listed like folders. */
final class R2Tour {
    private R2Tour() {}

    /** What is done at the end, also after a failure; the first failure is the one that is thrown. */
    private interface CleanUp extends AutoCloseable {
        @Override
        void close();
    }

    @SuppressWarnings("try") // the clean-ups are there to be closed: the bucket is emptied, then deleted
    static void visit(CloudflareClient cloudflare, Tour tour) {
        R2Client buckets = R2Client.of(cloudflare);
        buckets.create(tour.name());
        R2Bucket bucket = buckets.bucket(tour.name());
        try (CleanUp delete = () -> buckets.delete(tour.name());
                CleanUp empty = () -> empty(bucket)) {
            tour.heading("R2, bucket " + tour.name());
            use(bucket, tour);
        }
    }

    private static void use(R2Bucket bucket, Tour tour) {
        bucket.put("readme.txt", "hello");
        R2Object stored = bucket.put(
                "reports/may.csv",
                Body.of("a,b\n1,2\n"),
                R2PutOptions.builder()
                        .httpMetadata(
                                R2HttpMetadata.builder().contentType("text/csv").build())
                        .build());
        tour.say("put: reports/may.csv", stored.size() + " bytes, etag " + stored.etag());
        try (R2ObjectBody object = bucket.get("reports/may.csv").orElseThrow()) {
            tour.say("get: its content type", object.object().httpMetadata().contentType());
            tour.say("get: its text", object.text().lines().toList());
        }
        tour.say("head: nothing there", bucket.head("reports/june.csv"));
        R2Listing listing = bucket.list(R2ListOptions.builder().delimiter("/").build());
        tour.say("list: objects", listing.objects().stream().map(R2Object::key).toList());
        tour.say("list: folders", listing.delimitedPrefixes());
    }

    private static void empty(R2Bucket bucket) {
        bucket.listAll().map(R2Object::key).toList().forEach(bucket::delete);
    }
}
