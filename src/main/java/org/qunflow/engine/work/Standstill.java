package org.qunflow.engine.work;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Suspends and activates all instances of a community with their tasks and jobs, set-based as the engine itself does. */
@Component
public class Standstill {
    private static final List<String> UPDATES = List.of("""
            update camunda.act_ru_execution e set suspension_state_ = ? from engine_instance i
            where i.community_id = ? and i.ended_at is null and e.proc_inst_id_ = i.process_instance_id""", """
            update camunda.act_ru_task t set suspension_state_ = ? from engine_instance i
            where i.community_id = ? and i.ended_at is null and t.proc_inst_id_ = i.process_instance_id""", """
            update camunda.act_ru_job j set suspension_state_ = ? from engine_instance i
            where i.community_id = ? and i.ended_at is null and j.process_instance_id_ = i.process_instance_id""");

    private final JdbcTemplate jdbc;

    Standstill(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(CommunityId community) {
        jdbc.update(
                "insert into engine_standstill (community_id) values (?) on conflict do nothing", community.value());
        set(SuspensionState.SUSPENDED, community);
    }

    public void end(CommunityId community) {
        jdbc.update("delete from engine_standstill where community_id = ?", community.value());
        set(SuspensionState.ACTIVE, community);
    }

    private void set(SuspensionState state, CommunityId community) {
        UPDATES.forEach(sql -> jdbc.update(sql, state.getStateCode(), community.value()));
    }
}
