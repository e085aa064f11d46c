package io.github.flarebind.testing;

/** The one account of an in-memory Cloudflare. Its token opens nothing else. */
final class Defaults {
    static final String ACCOUNT = "f1a2eb1d000000000000000000000001";
    static final String TOKEN = "in-memory-cloudflare-token";

    /** What the resources of an emulator that runs alone are called. */
    static final String DEMO = "demo";

    private Defaults() {}
}
