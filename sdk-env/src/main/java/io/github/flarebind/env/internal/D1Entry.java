package io.github.flarebind.env.internal;

import io.github.flarebind.core.Jurisdiction;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A database of {@code d1_databases}.
 *
 * @param at where it stands
 * @param binding the name that the Worker has for it
 * @param name its name, which wrangler would give it if none is written
 * @param id its id
 * @param previewId the id of the one that is taken for previews
 * @param localId its id on this machine
 * @param jurisdiction the region of law that it stays in
 * @param migrations the files of its schema
 * @param remote whether {@code wrangler dev} has it at Cloudflare, and not on this machine
 */
public record D1Entry(
        Place at,
        String binding,
        String name,
        Optional<String> id,
        Optional<String> previewId,
        LocalId localId,
        Optional<Jurisdiction> jurisdiction,
        MigrationsEntry migrations,
        boolean remote)
        implements Entry {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whether Cloudflare may have given it; others stand for local data only. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static D1Entry of(Section section, WorkerName worker) {
        String binding = section.text("binding");
        return new D1Entry(
                section.place(),
                binding,
                section.emptyIsNone("database_name").orElseGet(() -> worker.resource(binding)),
                section.emptyIsNone("database_id"),
                section.emptyIsNone("preview_database_id"),
                LocalId.of(section, binding, "preview_database_id", "database_id"),
                section.jurisdiction(""),
                MigrationsEntry.of(section),
                section.flag("remote"));
    }

    @Override
    public Kind kind() {
        return Kind.D1;
    }
}
