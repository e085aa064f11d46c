/** Signature V4, for the client and the in-memory service alike. */
@NullMarked
package io.github.flarebind.r2.internal.s3;

import org.jspecify.annotations.NullMarked;
