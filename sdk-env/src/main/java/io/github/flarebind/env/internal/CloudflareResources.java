package io.github.flarebind.env.internal;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The resources of an account: by the ids of the file, else by the names that wrangler gives them. */
final class CloudflareResources implements Resources {
    private final Services services;
    private final R2Client r2;

    /** What {@code client} reaches, buckets by {@code view}. */
    CloudflareResources(CloudflareClient client, UnaryOperator<R2Client> view) {
        this.services = Services.of(client);
        this.r2 = requireNonNull(
                view.apply(services.r2()),
                "what was given to r2(..) returned null; it returns the client of R2 to be used, such as R2Client::s3");
    }

    @Override
    public D1Database d1(D1Entry entry) {
        return services.d1()
                .database(id(entry, entry.id(), D1Entry::isId, "a UUID").orElse(entry.name()));
    }

    @Override
    public KvNamespace kv(KvEntry entry) {
        return services.kv()
                .namespace(id(entry, entry.id(), KvEntry::isId, "32 hexadecimal digits")
                        .orElse(entry.name()));
    }

    @Override
    public R2Bucket r2(R2Entry entry) {
        return entry.jurisdiction().map(r2::in).orElse(r2).bucket(entry.name());
    }

    @Override
    public CloudflareQueue queue(ProducerEntry entry) {
        return services.queues().queue(entry.queue());
    }

    /** The id of the file, if there is one; what Cloudflare cannot have given is a mistake, or stands for local data. */
    private static Optional<String> id(Entry entry, Optional<String> id, Predicate<String> isId, String expected) {
        if (id.isPresent() && !isId.test(id.get())) {
            throw entry.at()
                    .wrong(" has an id that is not Cloudflare's; " + expected
                            + " is expected there, or no id, and it is looked up by its name");
        }
        return id;
    }
}
