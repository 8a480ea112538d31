package org.qunflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalSearch;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where an instance stood, in the version that was valid then: the engine's rows, and the journal of its moves. */
@Repository
class Stays {
    private static final String MOVED = "engine.InstanceMigrated";
    private static final int MOST = 1000;

    private final JdbcTemplate jdbc;
    private final JournalSearch journal;

    Stays(JdbcTemplate jdbc, JournalSearch journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** In the order in which the elements were entered. */
    List<Stay> of(String instance) {
        List<Stay> rows = jdbc.query("""
                select a.act_id_, a.act_type_, a.start_time_, a.end_time_, a.act_inst_state_ = 2, d.version_
                from camunda.act_hi_actinst a join camunda.act_re_procdef d on d.id_ = a.proc_def_id_
                where a.proc_inst_id_ = ? order by a.start_time_, a.sequence_counter_, a.end_time_ nulls last""", Stays::stay, instance);
        List<Stay.Move> moves = moves(instance);
        return moves.isEmpty()
                ? rows
                : rows.stream()
                        .flatMap(stay -> stay.asItWas(moves).stream())
                        .sorted(Comparator.comparing(Stay::startedAt))
                        .toList();
    }

    /** Newest first. */
    private List<Stay.Move> moves(String instance) {
        return journal(instance)
                .map(filter -> journal.page(filter.ofKind(MOVED), Optional.empty(), MOST).stream()
                        .map(Stays::move)
                        .toList())
                .orElse(List.of());
    }

    private Optional<JournalFilter> journal(String instance) {
        return jdbc
                .query(
                        "select community_id, business_key from engine_instance where process_instance_id = ?",
                        (r, n) -> JournalFilter.in(new CommunityId(r.getObject(1, UUID.class)))
                                .ofInstance(instance, r.getString(2)),
                        instance)
                .stream()
                .findFirst();
    }

    private static Stay.Move move(JournalLine line) {
        Map<String, String> cameFrom = new HashMap<>();
        line.data()
                .path("steps")
                .forEach(s -> cameFrom.put(s.path("to").asText(), s.path("from").asText()));
        return new Stay.Move(
                line.at(),
                line.data().path("fromVersion").asInt(),
                line.data().path("toVersion").asInt(),
                cameFrom);
    }

    private static Stay stay(ResultSet r, int n) throws SQLException {
        return new Stay(
                r.getString(1),
                r.getString(2),
                instant(r.getTimestamp(3)),
                instant(r.getTimestamp(4)),
                r.getBoolean(5),
                r.getInt(6),
                false);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
