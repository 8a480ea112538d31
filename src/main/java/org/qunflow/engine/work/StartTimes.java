package org.qunflow.engine.work;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.shared.PerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When the open steps and tasks of a chunk's instances began, read with one query instead of one for each that ends. */
@Component
public class StartTimes {
    private final JdbcTemplate jdbc;
    private final PerTransaction<Map<String, Date>> known = new PerTransaction<>(HashMap::new);

    StartTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the beginnings of these instances and of their open steps and tasks. */
    public void load(List<String> processInstances) {
        Map<String, Date> times = known.current();
        String[] ids = processInstances.toArray(new String[0]);
        jdbc.query(
                """
                select id_, start_time_ from camunda.act_hi_procinst where proc_inst_id_ = any(?)
                union all
                select id_, start_time_ from camunda.act_hi_actinst where proc_inst_id_ = any(?) and end_time_ is null
                union all
                select id_, start_time_ from camunda.act_hi_taskinst where proc_inst_id_ = any(?) and end_time_ is null""",
                r -> {
                    times.put(r.getString(1), new Date(r.getTimestamp(2).getTime()));
                },
                ids,
                ids,
                ids);
    }

    /** The beginning of an instance or step, or null if it was not read in this transaction. */
    public Date of(String id) {
        return known.current().get(id);
    }
}
