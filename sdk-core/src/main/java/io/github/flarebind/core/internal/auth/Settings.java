package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.internal.auth.Setting.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One source of settings by name. One that is set but blank counts as unset. */
final class Settings {
    private final String kind;
    private final Map<String, String> values;
    private final Function<Setting, List<String>> names;

    private Settings(String kind, Map<String, String> values, Function<Setting, List<String>> names) {
        this.kind = kind;
        this.values = values;
        this.names = names;
    }

    static Settings variables(Surroundings surroundings) {
        return new Settings("the environment variable ", surroundings.variables(), Setting::variables);
    }

    static Settings properties(Surroundings surroundings) {
        return new Settings("the system property ", surroundings.properties(), Setting::properties);
    }

    Optional<Found> find(Setting setting) {
        return names.apply(setting).stream()
                .map(name -> new Found(kind + name, values.getOrDefault(name, "")))
                .filter(found -> !found.value().isBlank())
                .findFirst();
    }

    /** Key and email before the token, as wrangler has it. */
    Optional<Credentials> credentials() {
        Optional<Found> key = find(Setting.API_KEY);
        Optional<Found> email = find(Setting.EMAIL);
        if (key.isPresent() && email.isPresent()) {
            return Optional.of(globalKey(key.get(), email.get()));
        }
        Optional<Credentials> token = find(Setting.API_TOKEN).map(Settings::apiToken);
        if (key.isPresent() && token.isEmpty()) {
            throw new IllegalStateException(key.get().name() + " is set, and " + kind
                    + names.apply(Setting.EMAIL).get(0) + " is not; a global API key is used with its user's email");
        }
        return token;
    }

    private static Credentials globalKey(Found key, Found email) {
        return told(key.name() + " or " + email.name(), () -> Credentials.globalKey(key.value(), email.value()));
    }

    private static Credentials apiToken(Found token) {
        return told(token.name(), () -> Credentials.apiToken(token.value()));
    }

    private static Credentials told(String name, Supplier<Credentials> credentials) {
        try {
            return credentials.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " is not usable: " + e.getMessage(), e);
        }
    }
}
