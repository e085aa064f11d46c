package io.github.flarebind.env.internal;

import java.util.Optional;

/**
 * A namespace of {@code kv_namespaces}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param name the title that wrangler would give it
 * @param id its id
 * @param previewId the id of the one that is taken for previews
 */
public record KvEntry(Place at, String binding, String name, Optional<String> id, Optional<String> previewId)
        implements Entry {
    static KvEntry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new KvEntry(
                section.place(),
                binding,
                worker.resource(binding),
                section.optionalText("id"),
                section.optionalText("preview_id"));
    }
}
