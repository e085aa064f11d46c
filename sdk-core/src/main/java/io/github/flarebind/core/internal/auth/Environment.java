package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.Time;
import io.github.flarebind.core.internal.AccountId;
import io.github.flarebind.core.internal.BaseUrl;
import io.github.flarebind.core.internal.OneLine;
import io.github.flarebind.core.internal.auth.Setting.Found;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The chain of sources around a process: environment variables, system properties, wrangler's login. */
public final class Environment {
    private static final URI FEDRAMP = URI.create("https://api.fed.cloudflare.com/client/v4");

    private final Surroundings surroundings;
    private final Time time;
    private final List<Settings> sources;

    /** Looks around only when asked for something; {@code time} is what a login expires by. */
    public Environment(Surroundings surroundings, Time time) {
        this.surroundings = surroundings;
        this.time = time;
        this.sources = List.of(Settings.variables(surroundings), Settings.properties(surroundings));
    }

    /** The credentials of the first source that has some. */
    public Optional<Supplier<? extends Credentials>> credentials() {
        Optional<Credentials> set = sources.stream()
                .map(Settings::credentials)
                .flatMap(Optional::stream)
                .findFirst();
        return set.isPresent() ? set.map(given -> () -> given) : WranglerLogin.find(surroundings, time);
    }

    /** The account id. */
    public Optional<String> accountId() {
        return find(Setting.ACCOUNT_ID).map(Environment::account);
    }

    /** Where the API is, where it is not at its usual place. */
    public Optional<URI> baseUrl() {
        Optional<Found> url = find(Setting.BASE_URL);
        return url.isPresent()
                ? url.map(Environment::url)
                : find(Setting.COMPLIANCE_REGION).flatMap(Environment::region);
    }

    private Optional<Found> find(Setting setting) {
        return sources.stream()
                .map(source -> source.find(setting))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String account(Found found) {
        try {
            AccountId.check(found.value());
            return found.value();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(found.name() + " is " + e.getMessage(), e);
        }
    }

    private static URI url(Found found) {
        try {
            URI url = URI.create(found.value());
            BaseUrl.check(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    found.name() + " is no base URL: " + OneLine.of(String.valueOf(e.getMessage()), 200), e);
        }
    }

    private static Optional<URI> region(Found found) {
        return switch (found.value()) {
            case "public" -> Optional.empty();
            case "fedramp_high" -> Optional.of(FEDRAMP);
            default ->
                throw new IllegalStateException(
                        found.name() + " is public or fedramp_high, not " + OneLine.of(found.value(), 40));
        };
    }
}
