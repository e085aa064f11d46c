package io.github.flarebind.r2.internal;

/** The permission groups of R2, as the dashboard names them. */
final class R2Permission {
    static final String READ = "Workers R2 Storage Read";
    static final String WRITE = "Workers R2 Storage Write";

    private R2Permission() {}
}
