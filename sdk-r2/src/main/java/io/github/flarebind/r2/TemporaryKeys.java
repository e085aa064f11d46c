package io.github.flarebind.r2;

import io.github.flarebind.core.internal.Deadline;

/**
 * Makes temporary credentials; the API token is their parent.
 *
 * @param calls how they are asked for
 * @param parent the keys of the token
 */
record TemporaryKeys(ControlCalls calls, TokenKeys parent) {
    S3Credentials make(R2Grant grant, Deadline deadline) {
        parent.ready(deadline);
        String parentId = parent.current().accessKeyId();
        return calls.until(deadline).temporaryCredentials(grant, parentId).await();
    }
}
