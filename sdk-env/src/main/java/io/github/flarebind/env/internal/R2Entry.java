package io.github.flarebind.env.internal;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.r2.S3Credentials;
import java.util.Optional;

/**
 * A bucket of {@code r2_buckets}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param name its name, which wrangler would give it if none is written
 * @param previewName the name of the one that is taken for previews
 * @param localName its name on this machine: the preview's, else that which is written, else the Worker's
 * @param jurisdiction the region of law that it stays in
 * @param localKeys its keys on this machine
 * @param remote whether {@code wrangler dev} has it at Cloudflare, and not on this machine
 */
public record R2Entry(
        Place at,
        String binding,
        String name,
        Optional<String> previewName,
        String localName,
        Optional<Jurisdiction> jurisdiction,
        Optional<S3Credentials> localKeys,
        boolean remote)
        implements Entry {
    private static final String OTHER_JURISDICTION = "; a bucket of another is reached without the file, over REST:"
            + " R2Client.of(client).bucket(name).with(..), with CallOptions that have the header cf-r2-jurisdiction";

    static R2Entry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        Optional<String> name = section.optionalText("bucket_name");
        Optional<String> previewName = section.optionalText("preview_bucket_name");
        return new R2Entry(
                section.place(),
                binding,
                name.orElseGet(() -> worker.resource(binding)),
                previewName,
                previewName.or(() -> name).orElse(binding),
                section.jurisdiction(OTHER_JURISDICTION),
                section.section("local_dev")
                        .flatMap(local -> local.section("experimental_s3_credentials"))
                        .flatMap(R2Entry::keys),
                section.flag("remote"));
    }

    private static Optional<S3Credentials> keys(Section section) {
        String accessKeyId = section.text("accessKeyId");
        String secretAccessKey = section.text("secretAccessKey");
        if (accessKeyId.isEmpty() || secretAccessKey.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(S3Credentials.of(accessKeyId, secretAccessKey));
        } catch (IllegalArgumentException e) {
            section.problems().add(section.place(), " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Kind kind() {
        return Kind.R2;
    }
}
