package io.github.flarebind.core;

import java.util.Locale;

/** A region of law that data never leaves; it is fixed when a database, namespace or bucket is made. */
public enum Jurisdiction {
    /** The European Union. */
    EU,
    /** The United States. */
    US,
    /** FedRAMP, for agencies of the United States. */
    FEDRAMP;

    /** The jurisdiction as the API writes it, such as {@code eu}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
