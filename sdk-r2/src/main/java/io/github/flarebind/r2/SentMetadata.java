package io.github.flarebind.r2;

import java.time.temporal.ChronoUnit;

/** HTTP metadata as the headers of a write will say it, and so as it is stored. */
final class SentMetadata {
    /** What bytes are that nothing is said of. */
    static final String OCTETS = "application/octet-stream";

    private SentMetadata() {}

    static R2HttpMetadata of(R2HttpMetadata given) {
        given.cacheExpiry().ifPresent(expiry -> R2Rules.date("cacheExpiry", expiry));
        return R2HttpMetadata.builder()
                .from(given)
                .contentType(given.contentType().orElse(OCTETS))
                .cacheExpiry(given.cacheExpiry().map(expiry -> expiry.truncatedTo(ChronoUnit.SECONDS)))
                .build();
    }
}
