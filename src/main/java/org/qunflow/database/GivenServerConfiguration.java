package org.qunflow.database;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** A server that was given: Flyway comes with a connection of its own, as its own user or as the pools' one. */
@Configuration(proxyBeanMethods = false)
@Conditional(ServerGiven.class)
class GivenServerConfiguration {

    @Bean
    JdbcConnectionDetails poolLogin(DataSourceProperties given) {
        return app(given).forPool();
    }

    @Bean
    FlywayConnectionDetails migrationLogin(DataSourceProperties given, FlywayProperties flyway) {
        Login app = app(given);
        String url = StringUtils.hasText(flyway.getUrl()) ? flyway.getUrl() : app.url();
        Login owner = StringUtils.hasText(flyway.getUser())
                ? new Login(url, flyway.getUser(), flyway.getPassword())
                : new Login(url, app.role(), app.password());
        return owner.forMigrations();
    }

    private static Login app(DataSourceProperties given) {
        return new Login(given.determineUrl(), given.determineUsername(), given.determinePassword());
    }
}
