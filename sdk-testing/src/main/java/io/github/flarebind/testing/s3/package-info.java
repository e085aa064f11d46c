/** R2's S3 API: requests of another wire in, the same engine behind. */
@NullMarked
package io.github.flarebind.testing.s3;

import org.jspecify.annotations.NullMarked;
