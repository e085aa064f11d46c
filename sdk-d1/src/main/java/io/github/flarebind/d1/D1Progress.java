package io.github.flarebind.d1;

import java.util.List;

/**
 * How far an import or an export has come.
 *
 * @param phase what is going on
 * @param bytes how many bytes were moved in this phase, 0 while the service works by itself
 * @param total how many there are to move, -1 when nobody knows
 * @param messages what the service has said since the last time
 */
public record D1Progress(Phase phase, long bytes, long total, List<String> messages) {
    /** Copies the messages. */
    public D1Progress {
        messages = List.copyOf(messages);
    }

    /** The phases of an import and of an export. */
    public enum Phase {
        /** The SQL goes to Cloudflare. */
        UPLOADING,
        /** The service reads it into the database, or writes it out. */
        RUNNING,
        /** The SQL comes from Cloudflare. */
        DOWNLOADING
    }
}
