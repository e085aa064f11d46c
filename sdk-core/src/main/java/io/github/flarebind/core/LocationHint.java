package io.github.flarebind.core;

import java.util.Locale;

/** Where a new database or bucket should stand; Cloudflare takes it for a wish. */
public enum LocationHint {
    /** Western North America. */
    WNAM,
    /** Eastern North America. */
    ENAM,
    /** Western Europe. */
    WEUR,
    /** Eastern Europe. */
    EEUR,
    /** Asia and the Pacific. */
    APAC,
    /** Oceania. */
    OC;

    /** The hint as the API writes it, such as {@code weur}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
