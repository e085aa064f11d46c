package io.github.flarebind.d1;

import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.internal.Resource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A migration was not applied: its file cannot be used as it is, or the service refused it. Nothing of that file took
 * effect, unless the message says that this is unknown; the files before it are applied, those after it are not.
 *
 * <p>The cause is the service's own exception, such as a {@link D1Exception}; there is none when nothing was sent.
 */
public final class D1MigrationException extends CloudflareException {
    private static final long serialVersionUID = 1;

    private static final String OPERATION = "D1 migrate";

    private final String file;
    private final int line;

    D1MigrationException(String file, OptionalInt line, String why, @Nullable Throwable cause) {
        super(OPERATION, Resource.of("migration", file), message(file, line, why), cause);
        this.file = file;
        this.line = line.orElse(0);
    }

    private static String message(String file, OptionalInt line, String why) {
        String place = line.isPresent() ? ", line " + line.getAsInt() : "";
        return OPERATION + " on " + Resource.of("migration", file) + place + ": " + why;
    }

    /** The migration's name, as {@link D1Migration#name()}. */
    public String file() {
        return file;
    }

    /** The line of the file, counted from 1, where it can be told. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
