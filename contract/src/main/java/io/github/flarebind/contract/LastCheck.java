package io.github.flarebind.contract;

/** What the conformance run last ran on, and when; it fails when it runs on anything else. */
public final class LastCheck {
    /** The day of the run. */
    public static final String DATE = "2026-11-23";

    /** wrangler's version. */
    public static final String WRANGLER = "4.164.0";

    /** The version of miniflare, which is the local runtime's storage. */
    public static final String MINIFLARE = "5.20261117.0-beta";

    /** The version of workerd, which is the local runtime itself. */
    public static final String WORKERD = "1.20261117.1";

    private LastCheck() {}
}
