package io.github.flarebind.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvKey;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A namespace for each test, and what a ground can do with it. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
abstract class KvSetUp {
    Ground ground;
    KvClient account;
    KvNamespace kv;
    String namespaceId;

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

    /** Whether a value is given together with its metadata; listings tell it on every ground. */
    protected boolean tellsMetadataWithValues() {
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
        namespaceId = managesNamespaces() ? account.create(ground.freshName()).id() : givenNamespace();
        kv = binding(namespaceId);
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

    /** The time of the services, or this machine's. */
    Instant now() {
        return ground.time().map(ManualTime::now).orElseGet(Instant::now);
    }

    void assumeNamespacesAreMade() {
        assumeTrue(managesNamespaces(), "namespaces cannot be made on this ground");
    }

    void assumeMetadataWithValues() {
        assumeTrue(tellsMetadataWithValues(), "this ground tells metadata in listings only");
    }

    void assumeExpirations() {
        assumeTrue(keepsExpirations(), "this ground ignores expirations");
    }

    static KvPutOptions metadata(Object metadata) {
        return KvPutOptions.builder().metadata(metadata).build();
    }
}
