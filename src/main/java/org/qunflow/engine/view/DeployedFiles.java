package org.qunflow.engine.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The files of processes, tables and forms, each in its newest deployed version. */
@Repository
public class DeployedFiles {
    private static final String NEWEST = """
            (select distinct on (d.key_) d.key_, d.version_, d.resource_name_, p.deploy_time_, p.id_
             from camunda.act_re_procdef d join camunda.act_re_deployment p on p.id_ = d.deployment_id_
             order by d.key_, d.version_ desc)
            union all
            (select distinct on (d.key_) d.key_, d.version_, d.resource_name_, p.deploy_time_, p.id_
             from camunda.act_re_decision_def d join camunda.act_re_deployment p on p.id_ = d.deployment_id_
             order by d.key_, d.version_ desc)
            union all
            (select distinct on (s.key_) s.key_, cast(count(*) filter (where s.fresh) over (partition by s.key_) as int),
               s.resource_name_, p.deploy_time_, p.id_
             from (select f.key_, f.version_, f.resource_name_, f.deployment_id_, md5(b.bytes_) is distinct from
                     lag(md5(b.bytes_)) over (partition by f.key_ order by f.version_) as fresh
                   from camunda.act_re_camformdef f join camunda.act_ge_bytearray b
                     on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_) s
             join camunda.act_re_deployment p on p.id_ = s.deployment_id_
             order by s.key_, s.version_ desc)""";

    private final JdbcTemplate jdbc;

    DeployedFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file in the version that is the newest of its process, table or form.
     *
     * @param version of a form it counts what was said differently: deploying it again with a changed process is no new version
     */
    public record Newest(String key, int version, String file, Instant at, String deployment) {}

    /** Of all processes, tables and forms, by file. */
    public List<Newest> all() {
        return jdbc.query("select * from (" + NEWEST + ") f order by resource_name_", DeployedFiles::newest);
    }

    public Optional<Newest> find(String file) {
        return jdbc
                .query("select * from (" + NEWEST + ") f where resource_name_ = ?", DeployedFiles::newest, file)
                .stream()
                .findFirst();
    }

    /** The newest version of a file; 0 if it was never deployed. */
    public int version(String file) {
        return find(file).map(Newest::version).orElse(0);
    }

    public Optional<byte[]> bytes(String file) {
        return find(file).flatMap(f -> first("""
                select bytes_ from camunda.act_ge_bytearray where deployment_id_ = ? and name_ = ?""", f.deployment(), file));
    }

    /** The newest versions of the processes that were deployed together with a form, by file. */
    public Map<String, byte[]> deployedWith(String form) {
        Map<String, byte[]> processes = new TreeMap<>();
        jdbc.query(
                """
                select d.resource_name_, b.bytes_
                from (select distinct on (key_) * from camunda.act_re_procdef order by key_, version_ desc) d
                join camunda.act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                where exists (select 1 from camunda.act_ge_bytearray f where f.deployment_id_ = d.deployment_id_ and f.name_ = ?)""",
                r -> {
                    processes.put(r.getString(1), r.getBytes(2));
                },
                form);
        return processes;
    }

    private Optional<byte[]> first(String sql, Object... arguments) {
        return jdbc.queryForList(sql, byte[].class, arguments).stream().findFirst();
    }

    private static Newest newest(ResultSet r, int n) throws SQLException {
        return new Newest(
                r.getString(1), r.getInt(2), r.getString(3), r.getTimestamp(4).toInstant(), r.getString(5));
    }
}
