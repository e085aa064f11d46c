package io.github.flarebind.contract;

import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A namespace for each test, and what a ground can do with it. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class KvSetUp {
    Ground ground;
    KvClient account;
    KvNamespace kv;

    /** The ground to run on, fresh for each test. */
    protected abstract Ground ground();

    /** Whether namespaces can be made; where not, {@link #givenNamespace()} is emptied and used. */
    protected boolean managesNamespaces() {
        return true;
    }

    /** The id of the namespace where none can be made. */
    protected String givenNamespace() {
        throw new UnsupportedOperationException("this ground makes namespaces");
    }

    /** Whether metadata is stored and given back. */
    protected boolean keepsMetadata() {
        return true;
    }

    /** Whether expirations are checked and shown. */
    protected boolean keepsExpirations() {
        return true;
    }

    @BeforeEach
    void enter() {
        ground = ground();
        account = KvClient.of(ground.client());
        String id = managesNamespaces() ? account.create(ground.freshName()).id() : givenNamespace();
        kv = binding(id);
        if (!managesNamespaces()) {
            kv.listAll().map(KvKey::name).forEach(kv::delete);
        }
    }

    @AfterEach
    void leave() {
        ground.close();
    }

    KvNamespace binding(String id) {
        KvNamespace blocking = account.namespace(id);
        return ground.async() ? AsyncFace.of(KvNamespace.class, blocking) : blocking;
    }

    static KvPutOptions metadata(Object metadata) {
        return KvPutOptions.builder().metadata(metadata).build();
    }
}
