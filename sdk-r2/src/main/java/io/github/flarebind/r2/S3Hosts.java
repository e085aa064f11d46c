package io.github.flarebind.r2;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.internal.ClientRuntime;
import java.net.URI;
import java.util.Optional;

/** Where R2's S3 API of an account is, for each jurisdiction. */
final class S3Hosts {
    private static final String CLOUDFLARE = ".r2.cloudflarestorage.com";

    private S3Hosts() {}

    /** Never guesses: a client of another API than Cloudflare's own must not send its secrets there. */
    static URI base(ClientRuntime runtime, Optional<Jurisdiction> jurisdiction) {
        Optional<URI> given = runtime.s3Endpoint();
        if (given.isPresent()) {
            return jurisdiction.map(law -> under(law, given.get())).orElse(given.get());
        }
        if (!runtime.onCloudflare()) {
            throw new UnsupportedOperationException(
                    "where R2's S3 API is beside this client's own base URL is not known:"
                            + " set CloudflareClient.Builder.s3Endpoint(..)");
        }
        URI usual = URI.create("https://" + runtime.accountId() + CLOUDFLARE);
        return jurisdiction.map(law -> under(law, usual)).orElse(usual);
    }

    /** Cloudflare's hosts bear the jurisdiction as a label; elsewhere the path does, for a host that nobody named is nobody's. */
    private static URI under(Jurisdiction law, URI base) {
        String address = base.toString().replaceAll("/+$", "");
        if (address.endsWith(CLOUDFLARE)) {
            return URI.create(address.replace(CLOUDFLARE, '.' + law.code() + CLOUDFLARE));
        }
        if (base.getPath().replace("/", "").isEmpty()) {
            throw new UnsupportedOperationException("where the jurisdiction " + law.code()
                    + " is beside the S3 endpoint "
                    + base + " is not known: give CloudflareClient.Builder.s3Endpoint(..) a path, such as /s3, which"
                    + " then has /s3-" + law.code()
                    + " beside it, or build a client for the jurisdiction's own endpoint");
        }
        return URI.create(address + '-' + law.code());
    }
}
