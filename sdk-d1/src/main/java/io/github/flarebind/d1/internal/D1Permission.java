package io.github.flarebind.d1.internal;

/** The permission groups of D1, as the dashboard names them. */
final class D1Permission {
    static final String READ = "D1 Read";
    static final String WRITE = "D1 Write";
    static final String SQL = "D1 Write (D1 Read is enough for SQL that only reads)";

    private D1Permission() {}
}
