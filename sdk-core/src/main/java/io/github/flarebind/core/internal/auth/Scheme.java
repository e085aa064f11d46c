package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.transport.Headers;

/** The inner face of credentials: exactly one way of authorizing a request. */
public sealed interface Scheme extends Credentials permits ApiToken, LoginToken, GlobalKey {
    /** The headers to send. */
    Headers headers();
}
