package org.qunflow.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Round;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who opted out or was suspended while the journey stood still goes as soon as it may go on, before all others move. */
@Component
class OwedExitRound implements Round {
    private final JdbcTemplate jdbc;
    private final Processes processes;

    OwedExitRound(JdbcTemplate jdbc, Processes processes) {
        this.jdbc = jdbc;
        this.processes = processes;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        List<Processes.Item> owed = jdbc.query(
                """
                select id, opted_out from member_member
                where community_id = ? and (opted_out or suspended) and stage in ('LEAD', 'WAITING', 'LAYERED', 'CORE')""",
                (r, n) -> item(r.getString(1), r.getBoolean(2) ? Exit.OPTED_OUT : Exit.SUSPENDED),
                community.value());
        return processes.correlateAll(Members.EXITED, community, owed).done();
    }

    private static Processes.Item item(String member, Exit exit) {
        return new Processes.Item(member, Map.of("exit", exit.name(), "reason", exit.name()));
    }
}
