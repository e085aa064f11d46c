package io.github.flarebind.testing.junit;

import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.Requests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a failed test asked of its account, for whoever reads the failure: all that prints one prints what it suppressed. */
final class RequestsMade extends Exception {
    private RequestsMade(String message) {
        super(message, null, false, false);
    }

    /** Empty when nothing was asked, and no fault waited for it. */
    static Optional<RequestsMade> of(InMemoryCloudflare cloudflare) {
        Requests requests = cloudflare.requests();
        List<String> unmet = cloudflare.faults().unmet();
        if (requests.list().isEmpty() && unmet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RequestsMade(
                told(requests) + (unmet.isEmpty() ? "" : "\nscripted faults that no request has met:" + lines(unmet))));
    }

    private static String told(Requests requests) {
        return requests.list().isEmpty()
                ? "no requests to the in-memory Cloudflare"
                : "requests to the in-memory Cloudflare:\n"
                        + requests.toString().stripTrailing();
    }

    private static String lines(List<?> items) {
        return items.stream().map(item -> "\n  " + item).collect(Collectors.joining());
    }

    /** Adds it to {@code failure}; to one that takes none, as a report of the test. */
    void addTo(Throwable failure, ExtensionContext context) {
        failure.addSuppressed(this);
        if (failure.getSuppressed().length == 0) {
            context.publishReportEntry("requests", toString());
        }
    }

    /** The message alone, for it is printed so, and the name of this class would tell nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
