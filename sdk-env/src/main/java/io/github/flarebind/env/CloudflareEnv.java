package io.github.flarebind.env;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.WranglerDev;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.env.internal.EnvLoader;
import io.github.flarebind.env.internal.WranglerEnv;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The bindings of a wrangler configuration, by the names that the Worker has for them in {@code env}.
 *
 * <pre>{@code
 * try (CloudflareEnv env = CloudflareEnv.load()) {
 *     env.kv("CACHE").put("greeting", "hello");
 * }
 * }</pre>
 *
 * <p>{@link #load()} reaches Cloudflare; {@link Builder#wranglerDev} the Worker under development on this machine, with its
 * data; and {@code InMemoryCloudflare.env(file)} needs neither. The code that uses the bindings is the same.
 *
 * <p>Safe for use by many threads.
 */
public sealed interface CloudflareEnv extends AutoCloseable permits WranglerEnv {
    /**
     * Returns the bindings at Cloudflare of the configuration that wrangler would take here: {@code builder().load()}. One
     * that build tools write and redirect to, by {@code .wrangler/deploy/config.json}, is not followed: give it as a file.
     *
     * @throws WranglerConfigException when there is no configuration, or it cannot be used
     * @throws IllegalStateException when there are no credentials or no account id
     */
    static CloudflareEnv load() {
        return builder().load();
    }

    /** Starts with the configuration in the working directory or above it, and Cloudflare. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The database that is bound as {@code binding} in {@code d1_databases}. One without an id in the file is looked up by its
     * name, which is a call.
     *
     * @throws WranglerConfigException when no database is; it lists those that are
     * @throws io.github.flarebind.core.error.NotFoundException when none has the name
     */
    D1Database d1(String binding);

    /**
     * The namespace that is bound as {@code binding} in {@code kv_namespaces}. One without an id in the file is looked up by the
     * title that wrangler gives it, which is a call.
     *
     * @throws WranglerConfigException when no namespace is; it lists those that are
     * @throws io.github.flarebind.core.error.NotFoundException when none has the title
     */
    KvNamespace kv(String binding);

    /**
     * The bucket that is bound as {@code binding} in {@code r2_buckets}, in its {@code jurisdiction}. Over REST, unless {@link
     * Builder#r2} says otherwise; on wrangler dev over S3 where the file has the bucket's keys, {@code
     * local_dev.experimental_s3_credentials}.
     *
     * @throws WranglerConfigException when no bucket is; it lists those that are
     */
    R2Bucket r2(String binding);

    /**
     * The queue that is bound as {@code binding} in {@code queues.producers}; it is looked up by its name, which is a call.
     * Wrangler dev serves no queues over HTTP: there every call on it is an {@link UnsupportedOperationException}.
     * One whose consumer is a Worker cannot be pulled, in memory neither; {@code peek} shows what was sent.
     *
     * @throws WranglerConfigException when no queue is; it lists those that are
     * @throws io.github.flarebind.core.error.NotFoundException when none has the name
     */
    CloudflareQueue queue(String binding);

    /**
     * The value of {@code name} in {@code vars}: a text as it is, anything else as JSON, its numbers as the Worker's
     * {@code JSON.stringify} writes them and its keys in the file's order. Secrets are not in the file; what {@code .dev.vars} or {@code .env} puts in place of a value is not read.
     *
     * @throws WranglerConfigException when there is none; it lists those that there are
     */
    String var(String name);

    /**
     * All of it as an interface of your own, whose methods are called like the bindings: {@code D1Database DB();}. They return
     * {@link D1Database}, {@link KvNamespace}, {@link R2Bucket}, {@link CloudflareQueue}, or {@link String} for one of {@code
     * vars}, and have no parameters. Methods with a body run as they are: {@code default int max() { return
     * Integer.parseInt(MAX()); }}. What has no id in the file is looked up now; whether an id is right is not asked.
     *
     * @throws WranglerConfigException when a method fits no binding, or a lookup fails; it lists all of them
     * @throws IllegalArgumentException when {@code type} is no interface
     */
    <T> T as(Class<T> type);

    /** The client behind the bindings, for what has none: other resources of the account, other views of R2. */
    CloudflareClient client();

    /** Closes the client, unless it was given to {@link Builder#client}. */
    @Override
    void close();

    /** Says where the configuration is, and what Cloudflare. */
    final class Builder {
        private final EnvLoader loader = new EnvLoader();

        Builder() {}

        /**
         * This file, whatever is nearer. Its name ends with {@code .jsonc}, {@code .json} or {@code .toml}; it has at most 4
         * MiB, and at most 100 levels of objects and arrays in each other.
         */
        public Builder file(Path file) {
            loader.file(requireNonNull(file, "the file is null"));
            return this;
        }

        /**
         * A file of the class path, as {@code beside.getResource(name)} finds it: {@code "/wrangler.jsonc"} at its root,
         * {@code "wrangler.jsonc"} in the package of {@code beside}.
         */
        public Builder resource(Class<?> beside, String name) {
            loader.resource(requireNonNull(beside, "the class is null"), requireNonNull(name, "the name is null"));
            return this;
        }

        /**
         * The named environment, such as {@code staging}, whose bindings and {@code vars} are all its own. Default: what
         * the variable {@code CLOUDFLARE_ENV} names, as for wrangler, but not in {@code .env}; else the top level. An empty
         * name is the top level whatever the variable says, as {@code wrangler --env=""}.
         */
        public Builder environment(String name) {
            loader.environment(requireNonNull(name, "the environment is null"));
            return this;
        }

        /**
         * The local runtime that {@code wrangler dev} runs on this configuration, with its data; see {@link
         * CloudflareClient#forWranglerDev} for what it can do. In place of Cloudflare. To that runtime any id is one: with another
         * project's it serves data of its own, and says nothing.
         *
         * @throws IllegalArgumentException when {@code origin} is not on this machine, or has a path or a query
         */
        public Builder wranglerDev(URI origin) {
            WranglerDev.config(requireNonNull(origin, "the origin is null")); // refuses now what it would refuse later
            loader.own(() -> CloudflareClient.forWranglerDev(origin));
            return this;
        }

        /**
         * A client of your own, which is not closed with the bindings; its account counts, not the file's. Default: one {@link
         * CloudflareClient.Builder#orEnvironment() from what is around this process}, with the account of the file if that has
         * one.
         */
        public Builder client(CloudflareClient client) {
            loader.client(requireNonNull(client, "the client is null"));
            return this;
        }

        /**
         * How buckets are reached at Cloudflare; default over REST. {@code R2Client::s3} is over S3, by the API token; on an
         * emulator of {@code CLOUDFLARE_API_BASE_URL} that takes a {@link #client} with an {@code s3Endpoint}.
         */
        public Builder r2(UnaryOperator<R2Client> view) {
            loader.r2(requireNonNull(view, "the view is null"));
            return this;
        }

        /**
         * Reads the configuration. Nothing is sent.
         *
         * @throws WranglerConfigException when there is no configuration, or it cannot be used; it lists all that is wrong in its fields
         * @throws IllegalStateException when Cloudflare is meant, and there are no credentials or no account id
         */
        public CloudflareEnv load() {
            return loader.load();
        }
    }
}
