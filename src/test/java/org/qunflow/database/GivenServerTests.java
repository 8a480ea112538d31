package org.qunflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.LongWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@DirtiesContext
class GivenServerTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Flyway flyway;

    @DynamicPropertySource
    static void giveAServerWithOneUserForBoth(DynamicPropertyRegistry properties) throws IOException {
        DatabaseSettings settings = new DatabaseSettings("", "", true, false, 0, Duration.ofSeconds(60));
        Login owner = ThrowAwayServer.emptyDatabase(settings).owner();
        properties.add("spring.datasource.url", owner::url);
        properties.add("spring.datasource.username", owner::role);
        properties.add("spring.datasource.password", owner::password);
    }

    @Test
    void usesTheGivenServerAndStartsNone() {
        assertThat(context.getBeansOfType(EmbeddedPostgresServer.class)).isEmpty();
        assertThat(context.getBeansOfType(EmbeddedPostgresServer.Database.class))
                .isEmpty();
        assertThat(jdbc.queryForObject("select current_user::text", String.class))
                .isEqualTo("qunflow_owner");
        assertThat(jdbc.queryForObject("select count(*) from member_member", Integer.class))
                .isZero();
    }

    @Test
    void oneUserIsLimitedOnPagesAndNotInLongWorkNorInMigrations() throws SQLException {
        assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("30s");
        assertThat(LongWork.get(() -> jdbc.queryForObject("show statement_timeout", String.class)))
                .isEqualTo("0");
        try (Connection migration = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(setting(migration, "statement_timeout")).isEqualTo("0");
            assertThat(migration.getMetaData().getUserName()).isEqualTo("qunflow_owner");
        }
    }

    static String setting(Connection connection, String name) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
