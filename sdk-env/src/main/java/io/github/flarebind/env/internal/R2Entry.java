package io.github.flarebind.env.internal;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.r2.S3Credentials;
import java.util.Arrays;
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
                section.optionalText("jurisdiction").map(code -> jurisdiction(code, section)),
                section.section("local_dev")
                        .flatMap(local -> local.section("experimental_s3_credentials"))
                        .map(R2Entry::keys),
                section.flag("remote"));
    }

    private static Jurisdiction jurisdiction(String code, Section section) {
        return Arrays.stream(Jurisdiction.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        section.place("jurisdiction").wrong(" is no jurisdiction; eu, us or fedramp is expected"));
    }

    private static S3Credentials keys(Section section) {
        String accessKeyId = section.text("accessKeyId");
        String secretAccessKey = section.text("secretAccessKey");
        try {
            return S3Credentials.of(accessKeyId, secretAccessKey);
        } catch (IllegalArgumentException e) {
            throw section.place().wrong(" cannot be used: " + e.getMessage());
        }
    }

    @Override
    public Kind kind() {
        return Kind.R2;
    }
}
