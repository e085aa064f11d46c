/** Generated requests, sent to Cloudflare's local runtime and to the in-memory Cloudflare, and what differs in the answers. */
@NullMarked
package io.github.flarebind.conformance.differential;

import org.jspecify.annotations.NullMarked;
