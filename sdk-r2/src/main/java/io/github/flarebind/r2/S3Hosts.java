package io.github.flarebind.r2;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.internal.ClientRuntime;
import java.net.URI;
import java.util.Optional;

/** Where R2's S3 API of an account is, for each jurisdiction. */
final class S3Hosts {
    private S3Hosts() {}

    /** Never guesses: a client of another API than Cloudflare's own must not send its secrets there. */
    static URI base(ClientRuntime runtime, Optional<Jurisdiction> jurisdiction) {
        Optional<URI> given = runtime.s3Endpoint();
        if (given.isPresent()) {
            String base = given.get().toString().replaceAll("/+$", "");
            return URI.create(base + jurisdiction.map(law -> '-' + law.code()).orElse(""));
        }
        if (!runtime.onCloudflare()) {
            throw new UnsupportedOperationException(
                    "where R2's S3 API is beside this client's own base URL is not known:"
                            + " set CloudflareClient.Builder.s3Endpoint(..)");
        }
        String host = jurisdiction.map(law -> law.code() + '.').orElse("");
        return URI.create("https://" + runtime.accountId() + '.' + host + "r2.cloudflarestorage.com");
    }
}
