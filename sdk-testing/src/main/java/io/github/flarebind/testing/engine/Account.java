package io.github.flarebind.testing.engine;

import io.github.flarebind.core.Time;

/** One account with its four services. */
public final class Account {
    private final String id;
    private final String token;
    private final TokenKind kind;
    private final Time time;
    private final S3Keyring keys;
    private final D1Engine d1;
    private final KvEngine kv;
    private final R2Engine r2;
    private final QueueEngine queues;

    /** An account that a user's token opens. */
    public Account(String id, String token, Time time) {
        this(id, token, TokenKind.USER, time);
    }

    public Account(String id, String token, TokenKind kind, Time time) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.time = time;
        this.keys = new S3Keyring(Ids.hex(id, "token", token), token);
        this.d1 = new D1Engine(id, time);
        this.kv = new KvEngine(id, time);
        this.r2 = new R2Engine(time);
        this.queues = new QueueEngine(id, time);
    }

    public String id() {
        return id;
    }

    /** The API token that opens it. */
    public String token() {
        return token;
    }

    /** Whose the token is. */
    public TokenKind tokenKind() {
        return kind;
    }

    /** The id of the token, the same in every run. */
    public String tokenId() {
        return keys.own().id();
    }

    /** The keys of R2's S3 API. */
    public S3Keyring keys() {
        return keys;
    }

    public Time time() {
        return time;
    }

    public D1Engine d1() {
        return d1;
    }

    public KvEngine kv() {
        return kv;
    }

    public R2Engine r2() {
        return r2;
    }

    public QueueEngine queues() {
        return queues;
    }

    /** What the resource with this id is called; the id itself where there is none. */
    public String name(String id) {
        return kv.find(id)
                .map(KvStore::title)
                .or(() -> d1.byId(id).map(D1Store::name))
                .or(() -> queues.byId(id).map(QueueStore::name))
                .orElse(id);
    }

    /** Forgets everything in it. */
    public void reset() {
        d1.reset();
        kv.reset();
        r2.reset();
        keys.reset();
        queues.reset();
    }
}
