package io.github.flarebind.core.internal;

import java.net.http.HttpClient;

/** What a client's settings of its connections must be to hold together. */
final class WireSettings {
    private static final int LEAST_ANSWER = 1024;
    private static final int MOST_ANSWER = Integer.MAX_VALUE - 8;

    private WireSettings() {}

    static void check(ClientConfig config) {
        config.httpClient().ifPresent(WireSettings::checkRedirects);
        if (config.proxy().isPresent()) {
            checkOurs(config, "proxy(..)");
        }
        if (config.sslContext().isPresent()) {
            checkOurs(config, "sslContext(..)");
        }
        if (config.maxAnswerBytes() < LEAST_ANSWER || config.maxAnswerBytes() > MOST_ANSWER) {
            throw new IllegalArgumentException(
                    "maxAnswerBytes is " + LEAST_ANSWER + " to " + MOST_ANSWER + ", not " + config.maxAnswerBytes());
        }
    }

    private static void checkRedirects(HttpClient given) {
        if (given.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the given HttpClient follows redirects, and would take the credentials"
                    + " along; build it with followRedirects(HttpClient.Redirect.NEVER), which is the default");
        }
    }

    private static void checkOurs(ClientConfig config, String setting) {
        if (config.httpClient().isPresent()) {
            throw new IllegalStateException(
                    setting + " has no effect on a given HttpClient: set it on the HttpClient itself");
        }
        if (config.transport().isPresent()) {
            throw new IllegalStateException(
                    setting + " has no effect on a given transport: set it in the transport itself");
        }
    }
}
