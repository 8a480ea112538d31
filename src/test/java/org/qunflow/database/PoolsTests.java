package org.qunflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.LongWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        properties = {
            "qunflow.database.pools.statement-timeout=300ms",
            "qunflow.database.pools.long-work=4",
            "qunflow.database.pools.long-work-patience=2s"
        })
class PoolsTests {
    private static final String SLOW = "select pg_sleep(0.6)";

    @Autowired
    DataSource pools;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Flyway flyway;

    @Test
    void aStatementThatTakesTooLongIsCutOff() {
        assertThatThrownBy(() -> jdbc.execute(SLOW))
                .isInstanceOf(QueryTimeoutException.class)
                .hasMessageContaining("statement timeout");
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void longWorkTakesItsTimeInAndOutsideOfTransactions() {
        LongWork.run(() -> jdbc.execute(SLOW));
        LongWork.run(() -> transaction.executeWithoutResult(tx -> jdbc.execute(SLOW)));
        assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> jdbc.execute(SLOW)))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void onlyTheTimeOfStatementsIsWithoutLimitInLongWork() {
        assertThat(setting("statement_timeout")).isEqualTo("300ms");
        for (String setting : List.of("lock_timeout", "idle_in_transaction_session_timeout", "search_path")) {
            assertThat(LongWork.get(() -> setting(setting))).as(setting).isEqualTo(setting(setting));
        }
        assertThat(LongWork.get(() -> setting("statement_timeout"))).isEqualTo("0");
    }

    @Test
    void migrationsTakeTheirTime() throws SQLException {
        try (Connection migration = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(GivenServerTests.setting(migration, "statement_timeout")).isEqualTo("0");
        }
    }

    @Test
    void longWorkThatHoldsAllItsConnectionsKeepsNoPageWaiting() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int n = 0; n < 4; n++) {
                held.add(longWorkConnection());
            }
            assertThatThrownBy(this::longWorkConnection).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
            assertThat(jdbc.queryForObject("select 1", Integer.class)).isOne();
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private Connection longWorkConnection() {
        return LongWork.get(() -> {
            try {
                return pools.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String setting(String name) {
        return jdbc.queryForObject("show " + name, String.class);
    }
}
