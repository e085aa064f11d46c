package io.github.flarebind.env;

import java.util.OptionalInt;

/**
 * A wrangler configuration is not there, or cannot be used as it is. The message says which file, where in it, and what
 * was expected; it never quotes a value.
 */
public final class WranglerConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    /** A configuration of which no line can be named. */
    public WranglerConfigException(String file, String why) {
        super(file + ": " + why);
        this.file = file;
        this.line = 0;
    }

    /** A configuration with something wrong in {@code line}, counted from 1. */
    public WranglerConfigException(String file, int line, String why) {
        super(file + ", line " + line + ": " + why);
        this.file = file;
        this.line = line;
    }

    /** The file, as it was found or given. */
    public String file() {
        return file;
    }

    /** The line of the file, counted from 1, where it can be told. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
