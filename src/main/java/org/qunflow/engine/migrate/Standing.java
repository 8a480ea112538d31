package org.qunflow.engine.migrate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where instances of a version stand. */
@Repository
class Standing {
    private final JdbcTemplate jdbc;

    Standing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance, and the steps where its tokens stand. */
    record Place(String instance, String businessKey, List<String> steps) {}

    /** Those of these instances that are under way in that version. */
    Map<String, Place> of(CommunityId community, String definition, Collection<String> instances) {
        return jdbc
                .query(
                        """
                        select i.process_instance_id, i.business_key, array_agg(distinct e.act_id_)
                        from engine_instance i
                        join camunda.act_ru_execution e on e.proc_inst_id_ = i.process_instance_id
                        where i.process_instance_id = any(?) and i.community_id = ? and e.proc_def_id_ = ?
                          and e.is_active_ and e.act_id_ is not null
                        group by 1, 2""",
                        (r, n) -> new Place(r.getString(1), r.getString(2), List.of((String[])
                                r.getArray(3).getArray())),
                        instances.toArray(String[]::new),
                        community.value(),
                        definition)
                .stream()
                .collect(Collectors.toMap(Place::instance, Function.identity()));
    }

    boolean isIn(String definition, String instance) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from camunda.act_ru_execution where id_ = ? and proc_def_id_ = ?)",
                Boolean.class,
                instance,
                definition));
    }
}
