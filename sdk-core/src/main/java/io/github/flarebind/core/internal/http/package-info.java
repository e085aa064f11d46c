/** The JDK's HTTP client behind the transport's seam, held to limits of time and memory; closed to other modules. */
@NullMarked
package io.github.flarebind.core.internal.http;

import org.jspecify.annotations.NullMarked;
