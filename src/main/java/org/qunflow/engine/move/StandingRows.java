package org.qunflow.engine.move;

import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where one instance stands, and what of it failed. */
@Repository
class StandingRows {
    private final JdbcTemplate jdbc;

    StandingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance with its tokens; businessKey null: it runs no more, or belongs to another community. */
    record Stands(String businessKey, String process, String definition, boolean suspended, List<String> steps) {
        boolean at(String key, String step) {
            return key.equals(process) && steps.contains(step);
        }

        int tokens() {
            return steps.size();
        }
    }

    Stands of(CommunityId community, String instance) {
        return jdbc
                .query(
                        """
                        select i.business_key, i.process_key, e.proc_def_id_, e.suspension_state_ <> 1
                        from engine_instance i join camunda.act_ru_execution e on e.id_ = i.process_instance_id
                        where i.community_id = ? and i.process_instance_id = ? and i.ended_at is null""",
                        (r, n) -> new Stands(
                                r.getString(1), r.getString(2), r.getString(3), r.getBoolean(4), steps(instance)),
                        community.value(),
                        instance)
                .stream()
                .findFirst()
                .orElse(new Stands(null, null, null, false, List.of()));
    }

    /** One for each token. */
    List<String> steps(String instance) {
        return jdbc.queryForList(
                "select element_id from engine_standing where process_instance_id = ? order by since, id",
                String.class,
                instance);
    }

    List<String> failedJobs(String instance) {
        return jdbc.queryForList(
                "select id_ from camunda.act_ru_job where process_instance_id_ = ? and retries_ = 0",
                String.class,
                instance);
    }

    /** Makes what failed for a business key due; returns how many that are. */
    int tryAgain(CommunityId community, String businessKey) {
        return jdbc.update("""
                update engine_bulk_failure set next_at = now()
                where community_id = ? and business_key = ? and resolved_at is null and operation <> 'COMPLETE'""", community.value(), businessKey);
    }
}
