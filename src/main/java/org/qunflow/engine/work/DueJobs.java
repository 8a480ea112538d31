package org.qunflow.engine.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.qunflow.shared.CommunityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs due timers and other jobs of one community in order of their due time, in chunks; a failing one stands alone. */
@Component
public class DueJobs {
    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int ROUNDS = 10_000;

    private final JdbcTemplate jdbc;
    private final EngineCommands commands;
    private final ManagementService management;
    private final WorkSettings settings;

    DueJobs(JdbcTemplate jdbc, EngineCommands commands, @Lazy ManagementService management, WorkSettings settings) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.management = management;
        this.settings = settings;
    }

    /** Returns how many jobs were run; those that fail keep their error and their retries and are not tried twice. */
    public int run(CommunityId community, Instant due) {
        Set<String> failed = new HashSet<>();
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> jobs = due(community, due, failed);
            if (jobs.isEmpty()) {
                return done;
            }
            done += chunk(jobs, failed);
        }
        throw new IllegalStateException("More than " + ROUNDS + " rounds of due jobs at " + due + " of " + community);
    }

    private int chunk(List<String> jobs, Set<String> failed) {
        if (jobs.size() == 1) {
            return single(jobs.get(0), failed);
        }
        try {
            return commands.alone(command -> {
                jobs.forEach(job -> new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(command));
                return jobs.size();
            });
        } catch (RuntimeException e) {
            int half = jobs.size() / 2;
            return chunk(jobs.subList(0, half), failed) + chunk(jobs.subList(half, jobs.size()), failed);
        }
    }

    private int single(String job, Set<String> failed) {
        try {
            management.executeJob(job);
            return 1;
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed: {}", job, Sentences.of(e));
            failed.add(job);
            return 0;
        }
    }

    private List<String> due(CommunityId community, Instant due, Set<String> failed) {
        return jdbc.queryForList(
                """
                select j.id_ from camunda.act_ru_job j
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                where i.community_id = ? and i.ended_at is null
                  and j.retries_ > 0 and j.suspension_state_ = 1 and j.lock_owner_ is null
                  and coalesce(j.duedate_, '-infinity') <= ? and not j.id_ = any(?)
                order by j.duedate_ nulls first, j.id_ limit ?""",
                String.class,
                community.value(),
                Timestamp.from(due),
                failed.toArray(new String[0]),
                settings.chunk());
    }
}
