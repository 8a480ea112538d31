package org.qunflow.engine.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
             order by d.key_, d.version_ desc)""";

    private final JdbcTemplate jdbc;

    DeployedFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A file in the version that is the newest of its process or table. */
    public record Newest(String key, int version, String file, Instant at, String deployment) {}

    /** Of all processes and tables, by file. */
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

    /** A form as it was deployed last, with whichever process; the name is that of its file. */
    public Optional<byte[]> form(String file) {
        return first("""
                select b.bytes_ from camunda.act_re_camformdef f
                join camunda.act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
                where f.resource_name_ = ? order by f.version_ desc limit 1""", file);
    }

    private Optional<byte[]> first(String sql, Object... arguments) {
        return jdbc.queryForList(sql, byte[].class, arguments).stream().findFirst();
    }

    private static Newest newest(ResultSet r, int n) throws SQLException {
        return new Newest(
                r.getString(1), r.getInt(2), r.getString(3), r.getTimestamp(4).toInstant(), r.getString(5));
    }
}
