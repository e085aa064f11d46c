package io.github.flarebind.d1;

import java.time.Duration;

/**
 * What {@link D1Database#exec(String)} came to.
 *
 * @param count how many statements ran
 * @param duration the time that their SQL took
 */
public record D1ExecResult(int count, Duration duration) {}
