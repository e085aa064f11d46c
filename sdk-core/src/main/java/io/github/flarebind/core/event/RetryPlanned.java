package io.github.flarebind.core.event;

import java.time.Duration;

/**
 * That a call will be sent again.
 *
 * @param failed the number of the attempt that failed, from 1
 * @param delay how long the next one is put off
 * @param failure why the attempt failed
 */
public record RetryPlanned(int failed, Duration delay, RuntimeException failure) {}
