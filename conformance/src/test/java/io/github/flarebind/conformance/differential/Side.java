package io.github.flarebind.conformance.differential;

import io.github.flarebind.r2.S3Credentials;
import java.net.URI;
import java.util.Map;

/**
 * One of the two that are asked.
 *
 * @param rest where the paths of its REST API begin, the account's among them
 * @param token opens the REST API; empty where nothing does
 * @param s3 where the paths of its S3 API begin, up to the bucket's name
 * @param keys sign what goes there
 * @param names the ids of its database, namespace and bucket, by what questions call them: {@code d1}, {@code kv}, {@code r2}
 */
public record Side(URI rest, String token, URI s3, S3Credentials keys, Map<String, String> names) {}
