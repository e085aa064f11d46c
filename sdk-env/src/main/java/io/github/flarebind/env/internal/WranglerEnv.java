package io.github.flarebind.env.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.env.CloudflareEnv;
import io.github.flarebind.env.WranglerConfigException;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.S3Credentials;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The names of one environment of a configuration, and what they stand for. */
public final class WranglerEnv implements CloudflareEnv {
    private final WranglerConfig config;
    private final Names names;
    private final CloudflareClient client;
    private final Resources resources;
    private final boolean owned;

    private WranglerEnv(WranglerConfig config, CloudflareClient client, Resources resources, boolean owned) {
        this.config = config;
        this.names = new Names(config);
        this.client = client;
        this.resources = resources;
        this.owned = owned;
    }

    /** The bindings of {@code config}, reached with {@code client}, which is closed with them if it is {@code owned}. */
    static CloudflareEnv of(WranglerConfig config, CloudflareClient client, UnaryOperator<R2Client> r2, boolean owned) {
        Resources resources = ClientRuntime.of(client).onWranglerDev()
                ? new WranglerDevResources(client)
                : new CloudflareResources(client, r2);
        return new WranglerEnv(config, client, resources, owned);
    }

    /** The same where the {@code ids} are known by the Worker's names, with {@code keys} for buckets over S3. */
    public static CloudflareEnv of(
            WranglerConfig config, CloudflareClient client, Map<String, String> ids, S3Credentials keys) {
        return new WranglerEnv(config, client, new KnownResources(client, ids, keys), false);
    }

    @Override
    public D1Database d1(String binding) {
        return bound(Kind.D1, binding, config.d1(), resources::d1);
    }

    @Override
    public KvNamespace kv(String binding) {
        return bound(Kind.KV, binding, config.kv(), resources::kv);
    }

    @Override
    public R2Bucket r2(String binding) {
        return bound(Kind.R2, binding, config.r2(), resources::r2);
    }

    @Override
    public CloudflareQueue queue(String binding) {
        return bound(Kind.QUEUE, binding, config.producers(), resources::queue);
    }

    private <E extends Entry, B> B bound(Kind kind, String binding, List<E> entries, Function<E, B> resource) {
        requireNonNull(binding, "the name of the binding is null");
        E found = entries.stream()
                .filter(entry -> entry.binding().equals(binding))
                .findFirst()
                .orElseThrow(() -> names.missing(kind, binding));
        try {
            return resource.apply(found);
        } catch (WranglerConfigException e) {
            throw e;
        } catch (IllegalArgumentException e) { // what the file says is no name or id of such a resource
            throw found.at().wrong(": " + e.getMessage());
        }
    }

    @Override
    public String var(String name) {
        String value = config.vars().get(requireNonNull(name, "the name of the var is null"));
        if (value == null) {
            throw names.missing(Kind.VAR, name);
        }
        return value;
    }

    @Override
    public <T> T as(Class<T> type) {
        return TypedEnv.of(requireNonNull(type, "the type is null"), this, config.file());
    }

    /** What to tell of a type that no binding has. */
    String unfit(String name, Class<?> type) {
        return ReturnType.unfit(type, names.isVar(name));
    }

    /** What {@code name} stands for. */
    Object value(Kind kind, String name) {
        return switch (kind) {
            case D1 -> d1(name);
            case KV -> kv(name);
            case R2 -> r2(name);
            case QUEUE -> queue(name);
            case VAR -> var(name);
        };
    }

    @Override
    public CloudflareClient client() {
        return client;
    }

    @Override
    public void close() {
        if (owned) {
            client.close();
        }
    }

    /** Names only: values of {@code vars} may be secret. */
    @Override
    public String toString() {
        return "CloudflareEnv{" + config.file() + ": " + names + '}';
    }
}
