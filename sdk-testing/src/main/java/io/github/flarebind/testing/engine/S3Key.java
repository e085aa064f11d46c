package io.github.flarebind.testing.engine;

import java.util.Optional;

/**
 * A pair of keys of R2's S3 API.
 *
 * @param id what names it
 * @param secret what requests are signed with
 * @param session the token that comes with temporary ones
 * @param grant what temporary ones open; without it everything
 */
public record S3Key(String id, String secret, Optional<String> session, Optional<R2Grant> grant) {
    /** Names the key alone. */
    @Override
    public String toString() {
        return "S3Key[id=" + id + ", secret=***]";
    }
}
