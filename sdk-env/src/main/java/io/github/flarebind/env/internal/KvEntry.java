package io.github.flarebind.env.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A namespace of {@code kv_namespaces}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param name the title that wrangler would give it
 * @param id its id
 * @param previewId the id of the one that is taken for previews
 * @param localId its id on this machine
 * @param remote whether {@code wrangler dev} has it at Cloudflare, and not on this machine
 */
public record KvEntry(
        Place at,
        String binding,
        String name,
        Optional<String> id,
        Optional<String> previewId,
        LocalId localId,
        boolean remote)
        implements Entry {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");

    /** Whether Cloudflare may have given it; others stand for local data only. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static KvEntry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new KvEntry(
                section.place(),
                binding,
                worker.resource(binding),
                section.optionalText("id"),
                section.emptyIsNone("preview_id"),
                LocalId.of(section, binding, "preview_id", "id"),
                section.flag("remote"));
    }

    @Override
    public Kind kind() {
        return Kind.KV;
    }
}
