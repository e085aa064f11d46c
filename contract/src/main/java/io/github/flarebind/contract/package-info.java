/** What every ground must do, one suite per service. */
@NullMarked
package io.github.flarebind.contract;

import org.jspecify.annotations.NullMarked;
