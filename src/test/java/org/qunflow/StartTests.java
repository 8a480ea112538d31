package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class StartTests {
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void bothSchemasStandAfterTheStart() {
        assertThat(tables("qunflow")).isGreaterThan(20);
        assertThat(tables("camunda")).isGreaterThan(40);
    }

    private int tables(String schema) {
        return jdbc.queryForObject("select count(*) from pg_tables where schemaname = ?", Integer.class, schema);
    }
}
