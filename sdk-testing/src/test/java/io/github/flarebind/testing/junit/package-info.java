/** {@code @CloudflareTest}, watched from outside by JUnit's own test kit. */
@NullMarked
package io.github.flarebind.testing.junit;

import org.jspecify.annotations.NullMarked;
