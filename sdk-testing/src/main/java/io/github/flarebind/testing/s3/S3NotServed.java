package io.github.flarebind.testing.s3;

import java.util.Map;

/** What R2 has no operations for, by the names that it tells them by. */
final class S3NotServed {
    private static final Map<String, String> BUCKETS = Map.ofEntries(
            Map.entry("versions", "ListObjectVersions"),
            Map.entry("policy", "GetBucketPolicy"),
            Map.entry("website", "GetBucketWebsite"),
            Map.entry("notification", "GetBucketNotificationConfiguration"),
            Map.entry("requestPayment", "GetBucketRequestPayment"),
            Map.entry("logging", "GetBucketLogging"),
            Map.entry("accelerate", "GetBucketAccelerateConfiguration"),
            Map.entry("publicAccessBlock", "GetPublicAccessBlock"),
            Map.entry("ownershipControls", "GetBucketOwnershipControls"),
            Map.entry("intelligent-tiering", "GetBucketIntelligentTieringConfiguration"),
            Map.entry("inventory", "GetBucketInventoryConfiguration"),
            Map.entry("metrics", "GetBucketMetricsConfiguration"),
            Map.entry("analytics", "GetBucketAnalyticsConfiguration"),
            Map.entry("policyStatus", "GetGetBucketPolicyStatus"), // so it is told
            Map.entry("acl", "GetBucketAcl"));

    private static final Map<String, String> OBJECTS = Map.of(
            "GET tagging", "GetObjectTagging",
            "PUT tagging", "PutObjectTagging",
            "GET acl", "GetObjectAcl",
            "PUT acl", "PutObjectAcl",
            "GET attributes", "GetObjectAttributes",
            "GET torrent", "GetObjectTorrent",
            "GET retention", "GetObjectRetention",
            "PUT retention", "PutObjectRetention",
            "GET legal-hold", "GetObjectLegalHold",
            "PUT legal-hold", "PutObjectLegalHold");

    private S3NotServed() {}

    /** Refuses to tell of a bucket what is not served. */
    static void checkBucket(S3Call call) {
        check(call, BUCKETS, "");
    }

    /** Refuses what is not served of an object, and a part whose number is none. */
    static void checkObject(S3Call call) {
        check(call, OBJECTS, call.method() + ' ');
        boolean number = call.parameter("partNumber").orElse("").matches(" *-?\\d*");
        if (call.has("uploadId") && !number) {
            throw S3Buckets.noRoute();
        }
    }

    private static void check(S3Call call, Map<String, String> names, String before) {
        for (String parameter : call.query().keySet()) {
            String name = names.get(before + parameter);
            if (name != null) {
                throw S3Refusal.notImplemented(name + " not implemented");
            }
        }
    }
}
