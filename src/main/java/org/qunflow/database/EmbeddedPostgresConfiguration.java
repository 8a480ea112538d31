package org.qunflow.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Without a given server: one of our own; Flyway comes as owner, the pool as the application's role. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerGiven.class)
class EmbeddedPostgresConfiguration {
    private static final String THROW_AWAY = "qunflow.database.throw-away";

    @Bean
    JdbcConnectionDetails poolLogin(EmbeddedPostgresServer.Database database) {
        return database.app().forPool();
    }

    @Bean
    FlywayConnectionDetails migrationLogin(EmbeddedPostgresServer.Database database) {
        return database.owner().forMigrations();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = THROW_AWAY, havingValue = false, matchIfMissing = true)
    EmbeddedPostgresServer embeddedPostgresServer(DatabaseSettings settings, Environment environment)
            throws IOException {
        return EmbeddedPostgresServer.start(settings.home(environment), settings, true);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = THROW_AWAY, havingValue = false, matchIfMissing = true)
    EmbeddedPostgresServer.Database keptDatabase(EmbeddedPostgresServer server) {
        return server.database("qunflow");
    }

    @Bean
    @ConditionalOnBooleanProperty(THROW_AWAY)
    EmbeddedPostgresServer.Database throwAwayDatabase(DatabaseSettings settings) throws IOException {
        return ThrowAwayServer.freshDatabase(settings);
    }

    @Bean
    @ConditionalOnBooleanProperty(THROW_AWAY)
    FlywayMigrationStrategy migratedOncePerServer() {
        return ThrowAwayServer::migrate;
    }
}
