package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Time;
import io.github.flarebind.r2.S3Credentials;
import io.github.flarebind.testing.door.SocketDoor;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.rest.RestDoor;
import io.github.flarebind.testing.s3.S3Door;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * An in-memory Cloudflare account behind a socket on 127.0.0.1, for programs in any language.
 *
 * <p>It also runs alone: {@code java -jar cloudflare-emulator.jar --port 8787} prints one line of JSON with the addresses,
 * the token, the S3 keys and the ids of a namespace, a database, a bucket and a queue called {@code demo}.
 */
public final class CloudflareEmulator implements AutoCloseable {
    private final AccountDoor door;
    private final SocketDoor socket;
    private final boolean alone;

    private CloudflareEmulator(AccountDoor door, SocketDoor socket, boolean alone) {
        this.door = door;
        this.socket = socket;
        this.alone = alone;
    }

    /** Starts an empty account on a free port; its clock is this machine's. */
    public static CloudflareEmulator start() {
        return start(0);
    }

    /**
     * Starts an empty account on {@code port}, 0 for a free one; its clock is this machine's.
     *
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static CloudflareEmulator start(int port) {
        Account account = new Account(Defaults.ACCOUNT, Defaults.TOKEN, Time.system());
        return start(new AccountDoor(account), SocketDoor.LOOPBACK, port);
    }

    /** Serves an account on an address of this machine; it is forgotten when this is closed. */
    static CloudflareEmulator start(AccountDoor door, String host, int port) {
        return new CloudflareEmulator(door, SocketDoor.open(door, host, port), true);
    }

    static CloudflareEmulator of(AccountDoor door, int port) {
        return new CloudflareEmulator(door, SocketDoor.open(door, port), false);
    }

    /** The base URL of its REST API, as clients and {@code CLOUDFLARE_API_BASE_URL} take it. */
    public URI restUrl() {
        return URI.create(socket.origin() + RestDoor.BASE_PATH);
    }

    /** The base URL of R2's S3 API, path style; with {@code -eu}, {@code -us}, {@code -fedramp} behind it, of a jurisdiction's. */
    public URI s3Url() {
        return URI.create(socket.origin() + S3Door.BASE_PATH);
    }

    /** The keys of its S3 API: the id of the token, and the SHA-256 of the token in hexadecimal. */
    public S3Credentials s3Credentials() {
        return InProcess.s3Credentials(account());
    }

    /** The id of its account. */
    public String accountId() {
        return account().id();
    }

    /** The API token that opens it. */
    public String apiToken() {
        return account().token();
    }

    /** The faults that requests to it meet; none before they are scripted. */
    public Faults faults() {
        return door.faults();
    }

    /** The requests that it was asked. */
    public Requests requests() {
        return door.requests();
    }

    /** Returns a new client of it, over the socket; the caller closes it. */
    public CloudflareClient client() {
        return CloudflareClient.builder()
                .accountId(accountId())
                .apiToken(apiToken())
                .baseUrl(restUrl())
                .s3Endpoint(s3Url())
                .time(account().time())
                .build();
    }

    /** Closes the socket and every connection; an account that is its own is forgotten. */
    @Override
    public void close() {
        socket.close();
        if (alone) {
            door.reset();
        }
    }

    /** Closes it for good: an upload that runs now leaves no file. */
    void end() {
        try {
            socket.close();
            socket.quiet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Runs an emulator until the process ends; {@code --help} shows what it can be told. */
    public static void main(String... args) throws InterruptedException {
        try {
            EmulatorProgram.run(args);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    Account account() {
        return door.account();
    }
}
