/** Credentials and where they come from; closed to every other module. */
@NullMarked
package io.github.flarebind.core.internal.auth;

import org.jspecify.annotations.NullMarked;
