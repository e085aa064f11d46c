package io.github.flarebind.clients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where Maven has installed the clients. */
@EnabledIfSystemProperty(
        named = WithClients.FOLDER,
        matches = ".+",
        disabledReason = "mvn verify -Pclients installs the clients and runs this")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WithClients {
    /** The system property that names where the Node clients are installed. */
    String FOLDER = "flarebind.clients";
}
