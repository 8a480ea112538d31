package org.qunflow.engagement.right;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members who might rise, and what the table says about one: tier, active days, published contributions (003-10). */
@Component
class Candidates {
    private static final String TABLE = "right-score";
    private static final String SELECT = """
            select l.member_id, n.display_name, coalesce(l.tier, 'ORDINARY') as tier,
              (select count(*) from member_v_day d where d.community_id = l.community_id and d.member_id = l.member_id
                and d.day >= :since) as days,
              (select count(*) from engagement_work w where w.community_id = l.community_id and w.member_id = l.member_id
                and w.state = 'PUBLISHED') as works
            from member_v_living l join member_v_name n on n.member_id = l.member_id
            where l.community_id = :community
            """;

    private final JdbcClient database;
    private final Decisions decisions;
    private final StepDecisions journal;
    private final RightSettings settings;
    private final Communities communities;

    Candidates(
            JdbcClient database,
            Decisions decisions,
            StepDecisions journal,
            RightSettings settings,
            Communities communities) {
        this.database = database;
        this.decisions = decisions;
        this.journal = journal;
        this.settings = settings;
        this.communities = communities;
    }

    Decision score(Right right) {
        Candidate candidate = of(right.community(), right.member())
                .orElse(new Candidate(right.member(), right.name(), "ORDINARY", 0, 0));
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("right", right.kind().name());
        inputs.put("tier", candidate.tier());
        inputs.put("activeDays", candidate.activeDays());
        inputs.put("works", candidate.works());
        Decision decision = decisions.decide(TABLE, inputs);
        journal.taken(right.community(), right.member().toString(), decision);
        return decision;
    }

    Optional<Candidate> of(CommunityId community, MemberId member) {
        return database.sql(SELECT + "and l.member_id = :member")
                .param("community", community.value())
                .param("since", since(community))
                .param("member", member.value())
                .query(Candidates::candidate)
                .optional();
    }

    /** Core fans who hold no right yet and are no candidates, the most active first. */
    List<Candidate> best(CommunityId community, int limit) {
        return database.sql(SELECT + """
                        and l.tier = 'CORE' and not exists (
                          select 1 from engagement_right r where r.member_id = l.member_id and r.closed_at is null)
                        order by days desc, works desc, l.member_id limit :limit""")
                .param("community", community.value())
                .param("since", since(community))
                .param("limit", limit)
                .query(Candidates::candidate)
                .list();
    }

    private LocalDate since(CommunityId community) {
        ZoneId zone = communities.get(community).zone();
        return communities.now(community).atZone(zone).toLocalDate().minus(settings.lookBack());
    }

    private static Candidate candidate(ResultSet r, int n) throws SQLException {
        return new Candidate(
                MemberId.of(r.getString("member_id")),
                r.getString("display_name"),
                r.getString("tier"),
                r.getInt("days"),
                r.getInt("works"));
    }
}
