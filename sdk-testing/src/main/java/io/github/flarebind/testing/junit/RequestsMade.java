package io.github.flarebind.testing.junit;

import io.github.flarebind.testing.InMemoryCloudflare;
import io.github.flarebind.testing.RecordedRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a failed test asked of its account, for whoever reads the failure: all that prints one prints what it suppressed. */
final class RequestsMade extends Exception {
    static final int MOST = 100;

    private RequestsMade(String message) {
        super(message, null, false, false);
    }

    /** Empty when nothing was asked, and no fault waited for it. */
    static Optional<RequestsMade> of(InMemoryCloudflare cloudflare) {
        List<RecordedRequest> requests = cloudflare.requests().list();
        List<String> unmet = cloudflare.faults().unmet();
        if (requests.isEmpty() && unmet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RequestsMade(
                told(requests) + (unmet.isEmpty() ? "" : "\nscripted faults that no request has met:" + lines(unmet))));
    }

    private static String told(List<RecordedRequest> requests) {
        if (requests.isEmpty()) {
            return "no requests to the in-memory Cloudflare";
        }
        int left = Math.max(0, requests.size() - MOST);
        String last = left == 0 ? "" : ", the last " + MOST + " of them";
        return "requests to the in-memory Cloudflare" + last + ':' + lines(requests.subList(left, requests.size()));
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
