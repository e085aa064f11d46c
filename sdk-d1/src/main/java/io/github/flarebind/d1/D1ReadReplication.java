package io.github.flarebind.d1;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a database has read replicas. REST calls always go to the primary: only Workers' sessions read from them. */
public enum D1ReadReplication {
    /** Replicas wherever Cloudflare sees fit. */
    AUTO,
    /** None. Turning replication off can take hours. */
    DISABLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode that the API calls {@code code}; one from after our time is none that we know. */
    static Optional<D1ReadReplication> of(String code) {
        return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
