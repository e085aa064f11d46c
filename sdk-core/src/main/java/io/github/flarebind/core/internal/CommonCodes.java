package io.github.flarebind.core.internal;

import static io.github.flarebind.core.internal.Meaning.AS_STATUS;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.REFUSED;
import static io.github.flarebind.core.internal.Meaning.THROTTLED;
import static io.github.flarebind.core.internal.Meaning.UNAUTHENTICATED;

import java.util.List;

/** The codes of what stands before every service. */
final class CommonCodes {
    /** The code of an account that sent too many requests. */
    static final int QUOTA_USED_UP = 971;

    private static final String MALFORMED = "A header of the credentials is malformed: set the token, or the email and"
            + " the key, whole and without anything around";
    private static final String NO_ROUTE = "The API knows no such path: check the account id, and the other ids";

    static final List<Code> TABLE = List.of(
            new Code(10000, REFUSED),
            new Code(9109, REFUSED),
            new Code(1000, UNAUTHENTICATED),
            new Code(1001, UNAUTHENTICATED, "No credentials arrived: check the proxy before the API, if there is one"),
            new Code(9103, UNAUTHENTICATED, "Check the email and the API key"),
            new Code(9106, UNAUTHENTICATED),
            new Code(6003, UNAUTHENTICATED, MALFORMED),
            new Code(6102, UNAUTHENTICATED, MALFORMED),
            new Code(6103, UNAUTHENTICATED, MALFORMED),
            new Code(6111, UNAUTHENTICATED, MALFORMED),
            new Code(7000, AS_STATUS, NO_ROUTE),
            new Code(7001, INVALID),
            new Code(7003, AS_STATUS, NO_ROUTE),
            new Code(10405, INVALID, "Perhaps it takes other credentials: an API token, or the email and the key"),
            new Code(QUOTA_USED_UP, THROTTLED));

    private CommonCodes() {}
}
