package org.qunflow.engine.node;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Heartbeats of running nodes on the database's real time; jobs of a node that fell silent are given back. */
@Repository
public class Nodes {
    private static final int SILENT_SECONDS = 10;

    private final JdbcTemplate jdbc;
    private final NodeId node;
    private final NodeClock clock;
    private final ObjectProvider<JobExecutor> executor;

    Nodes(JdbcTemplate jdbc, NodeId node, NodeClock clock, ObjectProvider<JobExecutor> executor) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
        this.executor = executor;
    }

    /** Says that this node lives, and looks whether its clock is right. */
    @Transactional
    public void beat() {
        JobExecutor jobs = executor.getIfAvailable();
        jdbc.update("""
                insert into engine_node (node_id, lock_owner) values (?, ?)
                on conflict (node_id) do update set last_seen = now()""", node.toString(), jobs == null ? node.toString() : jobs.getLockOwner());
        clock.compare();
    }

    /** Gives back the jobs of silent nodes; returns how many. */
    @Transactional
    public int reap() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('engine_reaper'))", Boolean.class))) {
            return 0;
        }
        int unlocked = jdbc.update("""
                update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                where lock_owner_ in (select lock_owner from engine_node
                                      where last_seen < now() - ? * interval '1 second')""", SILENT_SECONDS);
        jdbc.update("delete from engine_node where last_seen < now() - ? * interval '1 second'", SILENT_SECONDS);
        return unlocked;
    }

    /** Says good-bye, so that nobody has to wait for the silence. */
    @Transactional
    public void leave() {
        jdbc.update("delete from engine_node where node_id = ?", node.toString());
    }
}
