package io.github.flarebind.core.internal.auth;

import java.util.List;

/** What can be set around a process, and under which names; wrangler's old names come after its new ones. */
@SuppressWarnings("ImmutableEnumChecker") // what List.of makes is
enum Setting {
    API_TOKEN("cloudflare.apiToken", "CLOUDFLARE_API_TOKEN", "CF_API_TOKEN"),
    API_KEY("cloudflare.apiKey", "CLOUDFLARE_API_KEY", "CF_API_KEY"),
    EMAIL("cloudflare.email", "CLOUDFLARE_EMAIL", "CF_EMAIL"),
    ACCOUNT_ID("cloudflare.accountId", "CLOUDFLARE_ACCOUNT_ID", "CF_ACCOUNT_ID"),
    BASE_URL("cloudflare.apiBaseUrl", "CLOUDFLARE_API_BASE_URL", "CF_API_BASE_URL", "CLOUDFLARE_BASE_URL"),
    COMPLIANCE_REGION("cloudflare.complianceRegion", "CLOUDFLARE_COMPLIANCE_REGION");

    private final List<String> properties;
    private final List<String> variables;

    Setting(String property, String... variables) {
        this.properties = List.of(property);
        this.variables = List.of(variables);
    }

    List<String> properties() {
        return properties;
    }

    List<String> variables() {
        return variables;
    }

    /**
     * A setting that was found.
     *
     * @param name where it stands, for people
     * @param value its value, not blank and perhaps secret
     */
    record Found(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }
}
