/**
 * The contract on a real account. The suites run where {@code FLAREBIND_LIVE_ACCOUNT_ID} and a token are set; each resource that
 * they make bears a name of the run, and is removed when its case has ended, and again when all have.
 */
@NullMarked
package io.github.flarebind.conformance.live;

import org.jspecify.annotations.NullMarked;
