package org.qunflow.engine.migrate;

import java.util.List;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which definition a version of a process is. */
@Repository
public class Versions {
    private final JdbcTemplate jdbc;

    Versions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Integer> of(String process) {
        return jdbc.queryForList(
                "select version_ from camunda.act_re_procdef where key_ = ? order by version_ desc",
                Integer.class,
                process);
    }

    /** The definition's id; throws IllegalArgumentException if there is no such version. */
    String definition(String process, int version) {
        try {
            return jdbc.queryForObject(
                    "select id_ from camunda.act_re_procdef where key_ = ? and version_ = ?",
                    String.class,
                    process,
                    version);
        } catch (EmptyResultDataAccessException e) {
            throw new IllegalArgumentException("Version " + version + " of " + process + " is not deployed", e);
        }
    }
}
