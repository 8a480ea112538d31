package org.qunflow.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the two pools; neither opens a connection before somebody asks for one. */
@Configuration(proxyBeanMethods = false)
class PoolsConfiguration {
    private static final Duration GIVEN_BACK_AFTER = Duration.ofMinutes(1);

    @Bean
    Pools dataSource(JdbcConnectionDetails login, PoolSettings settings, Environment environment) {
        return new Pools(
                limited(pool(login, environment), settings.statementTimeout()),
                longWork(pool(login, environment), settings));
    }

    private static HikariDataSource pool(JdbcConnectionDetails login, Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(login.getJdbcUrl());
        pool.setUsername(login.getUsername());
        pool.setPassword(login.getPassword());
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }

    private static HikariDataSource limited(HikariDataSource pool, Duration timeout) {
        String options = pool.getDataSourceProperties().getProperty("options", "");
        pool.addDataSourceProperty("options", options + " -c statement_timeout=" + timeout.toMillis());
        pool.setPoolName("pages");
        return pool;
    }

    private static HikariDataSource longWork(HikariDataSource pool, PoolSettings settings) {
        pool.setMaximumPoolSize(settings.longWork());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Math.min(pool.getIdleTimeout(), GIVEN_BACK_AFTER.toMillis()));
        pool.setConnectionTimeout(settings.longWorkPatience().toMillis());
        pool.setPoolName("long-work");
        return pool;
    }
}
