package org.qunflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class RolesTests {
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theApplicationIsNeitherOwnerNorSuperuser() {
        assertThat(text("select current_user")).isEqualTo("qunflow_app");
        assertThat(count("select count(*) from pg_roles where rolname like 'qunflow%' and"
                        + " (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)"))
                .isZero();
        assertThat(text("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("qunflow_owner");
        assertThat(count("select count(*) from pg_tables where schemaname in ('qunflow', 'camunda') and"
                        + " tableowner <> 'qunflow_owner'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table qunflow.mine (a int)",
                "create table camunda.mine (a int)",
                "create table public.mine (a int)",
                "create schema mine",
                "drop table member_fact",
                "alter table journal_entry disable trigger all",
                "update journal_entry set actor = 'nobody'",
                "delete from journal_entry",
                "truncate journal_entry",
                "alter table reward_transfer disable trigger all",
                "update reward_transfer set points = 1",
                "delete from reward_transfer",
                "truncate reward_transfer cascade",
                "update reward_money_transfer set amount = 1",
                "delete from reward_money_transfer",
                "copy (select 1) to program 'true'",
                "select * from flyway_schema_history",
                "set role qunflow_owner"
            })
    void theApplicationMayNot(String forbidden) {
        assertThatThrownBy(() -> jdbc.execute(forbidden))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void theApplicationWritesAndReadsTheJournal() {
        jdbc.update("insert into journal_entry (at, kind, actor) values (now(), 'database.Tested', 'system')");
        assertThat(count("select count(*) from journal_entry where kind = 'database.Tested'"))
                .isOne();
    }

    @Test
    void theApplicationHasEveryRightOnRowsOfAllOtherTables() {
        List<String> lacking = jdbc.queryForList(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('qunflow', 'camunda')"
                        + " and tablename not in ('flyway_schema_history', 'journal_entry', 'reward_transfer',"
                        + " 'reward_money_transfer') and not ("
                        + " has_table_privilege(schemaname || '.' || tablename, 'select') and"
                        + " has_table_privilege(schemaname || '.' || tablename, 'insert') and"
                        + " has_table_privilege(schemaname || '.' || tablename, 'update') and"
                        + " has_table_privilege(schemaname || '.' || tablename, 'delete'))",
                String.class);
        assertThat(lacking).isEmpty();
    }

    @Test
    void theApplicationFillsPartitionsThatItMayNotMake() {
        jdbc.query("select member_ensure_fact_partition('1997-02-03T00:00:00Z')", rows -> {});
        assertThatCode(() ->
                        jdbc.update("insert into member_fact (batch_id, community_id, member_id, kind, occurred_at,"
                                + " source, external_id) values (1, gen_random_uuid(), gen_random_uuid(), 'JOINED',"
                                + " '1997-02-03T00:00:00Z', 'test', 'one')"))
                .doesNotThrowAnyException();
        assertThat(count("select count(*) from member_fact_1997q1")).isOne();
        assertThat(text("select tableowner from pg_tables where tablename = 'member_fact_1997q1'"))
                .isEqualTo("qunflow_owner");
    }

    @Test
    void noTransactionWaitsForeverForALockOrForItsClient() {
        assertThat(text("show lock_timeout")).isEqualTo("5s");
        assertThat(text("show idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    private String text(String question) {
        return jdbc.queryForObject(question, String.class);
    }

    private int count(String question) {
        return jdbc.queryForObject(question, Integer.class);
    }
}
