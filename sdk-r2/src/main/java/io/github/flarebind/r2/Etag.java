package io.github.flarebind.r2;

/** ETags without what headers put around them. */
final class Etag {
    private Etag() {}

    /** REST quotes it in headers, the local runtime does not, and a proxy that compresses makes it weak. */
    static String plain(String etag) {
        return etag.replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
    }
}
