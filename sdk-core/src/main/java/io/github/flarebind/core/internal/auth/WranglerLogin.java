package io.github.flarebind.core.internal.auth;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The login that wrangler keeps on this machine. It is only read: refreshing it here would end it for wrangler. */
final class WranglerLogin implements Supplier<Credentials> {
    private static final String OTHERWISE = "; run `wrangler login`, or set CLOUDFLARE_API_TOKEN";

    private final WranglerFolder folder;
    private final Time time;
    private final AtomicReference<@Nullable StoredLogin> last = new AtomicReference<>();

    private WranglerLogin(WranglerFolder folder, Time time) {
        this.folder = folder;
        this.time = time;
    }

    /**
     * Returns the login, if there is one.
     *
     * @throws NoCredentialsException when there is one that cannot be used now
     */
    static Optional<Supplier<? extends Credentials>> find(Surroundings surroundings, Time time) {
        return surroundings
                .home()
                .map(home -> WranglerFolder.of(home, surroundings))
                .filter(folder -> folder.inKeyring() || Files.exists(folder.login()))
                .map(folder -> new WranglerLogin(folder, time).proven());
    }

    private WranglerLogin proven() {
        get();
        return this;
    }

    @Override
    public Credentials get() {
        Instant now = time.now();
        StoredLogin known = last.get();
        if (known != null && now.isBefore(known.expires())) {
            return known.token();
        }
        StoredLogin read = read(); // again, since wrangler may have refreshed it
        if (!now.isBefore(read.expires())) {
            throw new NoCredentialsException("wrangler's login expired at " + read.expires()
                    + "; run `wrangler whoami`, which refreshes it, or `wrangler login`, or set CLOUDFLARE_API_TOKEN");
        }
        last.set(read);
        return read.token();
    }

    private StoredLogin read() {
        if (folder.inKeyring()) {
            throw new NoCredentialsException("wrangler keeps its login in the keyring of this system, where it cannot"
                    + " be read: make an API token, and set CLOUDFLARE_API_TOKEN");
        }
        try {
            return StoredLogin.parse(Files.readString(folder.login()));
        } catch (IOException e) {
            throw unusable("cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (NoCredentialsException e) {
            throw unusable(String.valueOf(e.getMessage()));
        }
    }

    private NoCredentialsException unusable(String why) {
        return new NoCredentialsException("wrangler's login " + folder.login() + " " + why + OTHERWISE);
    }
}
