package org.qunflow.engine.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class NodesTests {
    @Autowired
    Nodes nodes;

    @Autowired
    JobAttempts attempts;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void jobsOfASilentNodeAreGivenBackAndThoseOfALivingOneAreNot() {
        String dead = lockedJob("dead-owner");
        String alive = lockedJob("live-owner");
        jdbc.update(
                "insert into engine_node (node_id, lock_owner, last_seen) values ('dead', 'dead-owner', now() - interval '11 seconds')");
        jdbc.update("insert into engine_node (node_id, lock_owner) values ('alive', 'live-owner')");
        nodes.beat();
        assertThat(nodes.reap()).isEqualTo(1);
        assertThat(owner(dead)).isNull();
        assertThat(owner(alive)).isEqualTo("live-owner");
        assertThat(jdbc.queryForList("select node_id from engine_node", String.class))
                .contains("alive")
                .doesNotContain("dead");
        nodes.leave();
        jdbc.update("delete from camunda.act_ru_job where id_ in (?, ?)", dead, alive);
    }

    @Test
    void aJobInWhichNodesDiedThreeTimesIsNotBegunAgain() {
        String job = UUID.randomUUID().toString();
        assertThat(attempts.begin(job)).isTrue();
        assertThat(attempts.begin(job)).isTrue();
        assertThat(attempts.begin(job)).isTrue();
        assertThat(attempts.begin(job)).isFalse();
        attempts.end(job);
        assertThat(attempts.begin(job)).isTrue();
        attempts.end(job);
    }

    private String lockedJob(String owner) {
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into camunda.act_ru_job (id_, rev_, type_, lock_owner_, lock_exp_time_, retries_, suspension_state_)"
                        + " values (?, 1, 'message', ?, now() + interval '1 hour', 3, 1)",
                id,
                owner);
        return id;
    }

    private String owner(String job) {
        return jdbc.queryForObject("select lock_owner_ from camunda.act_ru_job where id_ = ?", String.class, job);
    }
}
