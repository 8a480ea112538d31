package org.qunflow.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Without a given server: one of our own; Flyway comes as owner, the pool as the application's role. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerGiven.class)
class EmbeddedPostgresConfiguration {

    @Bean
    JdbcConnectionDetails poolLogin(EmbeddedPostgresServer.Database database) {
        return database.app().forPool();
    }

    @Bean
    FlywayConnectionDetails migrationLogin(EmbeddedPostgresServer.Database database) {
        return database.owner().forMigrations();
    }

    /** Kept data. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "qunflow.database.throw-away", havingValue = false, matchIfMissing = true)
    static class Kept {

        @Bean
        EmbeddedPostgresServer embeddedPostgresServer(DatabaseSettings settings, Environment environment)
                throws IOException {
            return EmbeddedPostgresServer.start(settings.home(environment), settings, true);
        }

        @Bean
        EmbeddedPostgresServer.Database database(EmbeddedPostgresServer server) {
            return server.database("qunflow");
        }
    }

    /** Data that nobody wants again: tests. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("qunflow.database.throw-away")
    static class ThrownAway {

        @Bean
        EmbeddedPostgresServer.Database database(DatabaseSettings settings) throws IOException {
            return ThrowAwayServer.freshDatabase(settings);
        }
    }
}
