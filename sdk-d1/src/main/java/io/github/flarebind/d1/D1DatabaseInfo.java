package io.github.flarebind.d1;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A database of the account. A listing tells less than {@link D1Client#get(String)}, and {@code wrangler dev} little
 * more than the name.
 *
 * @param id its UUID
 * @param name its name, unique in the account
 * @param createdAt when it was made
 * @param version the kind of its storage, {@code production} for all that are not very old
 * @param jurisdiction the region of law that it stays in, such as {@code eu}, if it was given one
 * @param fileSize its size in bytes
 * @param tables how many tables it has; Cloudflare calls the number inaccurate
 * @param runningInRegion the region where it runs, such as {@code WEUR}
 * @param readReplication whether it has read replicas
 */
public record D1DatabaseInfo(
        String id,
        String name,
        Optional<Instant> createdAt,
        Optional<String> version,
        Optional<String> jurisdiction,
        OptionalLong fileSize,
        OptionalLong tables,
        Optional<String> runningInRegion,
        Optional<D1ReadReplication> readReplication) {}
