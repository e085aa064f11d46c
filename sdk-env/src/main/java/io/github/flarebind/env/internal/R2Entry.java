package io.github.flarebind.env.internal;

import java.util.Optional;

/**
 * A bucket of {@code r2_buckets}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param name its name, which wrangler would give it if none is written
 * @param previewName the name of the one that is taken for previews
 * @param jurisdiction the region of law that it stays in
 */
public record R2Entry(
        Place at, String binding, String name, Optional<String> previewName, Optional<String> jurisdiction)
        implements Entry {
    static R2Entry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new R2Entry(
                section.place(),
                binding,
                section.optionalText("bucket_name").orElseGet(() -> worker.resource(binding)),
                section.optionalText("preview_bucket_name"),
                section.optionalText("jurisdiction"));
    }
}
