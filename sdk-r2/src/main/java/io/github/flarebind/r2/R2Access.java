package io.github.flarebind.r2;

import java.util.Locale;

/** What temporary credentials allow on their bucket. */
public enum R2Access {
    /** Objects, and the settings of the bucket. */
    ADMIN_READ_WRITE,
    /** To read objects, and the settings of the bucket. */
    ADMIN_READ_ONLY,
    /** To read, list, write and delete objects. */
    OBJECT_READ_WRITE,
    /** To read and list objects. */
    OBJECT_READ_ONLY;

    /** The access as the API writes it, such as {@code object-read-only}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
