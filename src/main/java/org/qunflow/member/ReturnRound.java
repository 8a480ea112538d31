package org.qunflow.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who left or fell asleep and orders or checks in again, long enough after the exit, begins another enrolment; so does who
 * was suspended for good and is no longer.
 */
@Component
class ReturnRound implements Round, Alongside {
    private static final String RETURNED = "member.returned";

    private final JdbcTemplate jdbc;
    private final Processes processes;
    private final Lifecycle lifecycle;
    private final Facts facts;
    private final MemberSettings settings;

    ReturnRound(JdbcTemplate jdbc, Processes processes, Lifecycle lifecycle, Facts facts, MemberSettings settings) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.lifecycle = lifecycle;
        this.facts = facts;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 160;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return processes
                .startAllByMessage(Members.JOURNEY, RETURNED, community, back(community, from, to))
                .done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(Members.JOURNEY + " " + RETURNED);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> back) {
        back.forEach(member -> lifecycle.comeBack(community, MemberId.of(member.businessKey())));
    }

    private List<Processes.Item> back(CommunityId community, Instant from, Instant to) {
        return jdbc.query(
                """
                select distinct m.id from member_fact f join member_member m on m.id = f.member_id
                where f.community_id = ? and f.occurred_at > ? and f.occurred_at <= ?
                  and f.kind in ('ORDERED', 'CHECKED_IN') and m.community_id = f.community_id
                  and m.stage in ('LEFT', 'DORMANT') and not m.opted_out and not m.suspended
                  and m.exited_at <= f.occurred_at - ?::interval
                union
                select m.id from member_member m where m.community_id = ? and m.reinstated and m.stage = 'LEFT'""",
                (r, n) -> Processes.Item.of(r.getString(1)),
                community.value(),
                Timestamp.from(facts.newsSince(community, from)),
                Timestamp.from(to),
                settings.reEntryAfter().toString(),
                community.value());
    }
}
