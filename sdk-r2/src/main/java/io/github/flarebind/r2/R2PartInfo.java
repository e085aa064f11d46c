package io.github.flarebind.r2;

import java.time.Instant;

/**
 * A part as a listing tells it.
 *
 * @param part its number and ETag
 * @param size its bytes
 * @param uploaded when it came
 */
public record R2PartInfo(R2UploadedPart part, long size, Instant uploaded) {}
