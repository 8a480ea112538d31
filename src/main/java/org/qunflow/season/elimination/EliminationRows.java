package org.qunflow.season.elimination;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.season.cycle.Season;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of eliminations; each step expects the state before it. */
@Repository
class EliminationRows {
    private static final String OPEN = " where community_id = :community and member_id = :member and closed_at is null";

    private final JdbcClient jdbc;

    EliminationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each holder who is to be replaced by the verdict of the cycle. Returns how many are new. */
    int open(Season season, Instant graceUntil) {
        return jdbc.sql("""
                insert into season_elimination (id, community_id, season_id, cycle, member_id, score, needed, state,
                  opened_at, grace_until)
                select gen_random_uuid(), s.community_id, s.season_id, s.cycle, s.member_id, s.score,
                  coalesce(s.needed, s.score + 1), 'NOTICED', :ended, :until
                from season_standing s where s.season_id = :season and s.cycle = :cycle and s.verdict = 'REPLACE'
                  and exists (select 1 from season_seat t where t.member_id = s.member_id and t.vacated_at is null)
                on conflict do nothing""")
                .param("ended", Timestamp.from(season.cycleEndsAt()))
                .param("until", Timestamp.from(graceUntil))
                .param("season", season.id().value())
                .param("cycle", season.cycle())
                .update();
    }

    List<MemberId> unstarted(CommunityId community) {
        return jdbc
                .sql("select member_id from season_elimination"
                        + " where community_id = ? and closed_at is null and not started order by member_id")
                .param(community.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .toList();
    }

    void started(CommunityId community, List<String> members) {
        jdbc.sql(
                        "update season_elimination set started = true"
                                + " where community_id = :community and member_id = any(:members::uuid[]) and closed_at is null")
                .param("community", community.value())
                .param("members", members.toArray(String[]::new))
                .update();
    }

    void confirming(CommunityId community, List<String> members) {
        jdbc.sql("update season_elimination set state = 'CONFIRMING' where community_id = :community"
                        + " and member_id = any(:members::uuid[]) and state = 'NOTICED'")
                .param("community", community.value())
                .param("members", members.toArray(String[]::new))
                .update();
    }

    void decided(CommunityId community, MemberId member, String by, String because) {
        jdbc.sql("update season_elimination set decided_by = :by, because = :because" + OPEN)
                .param("by", by)
                .param("because", because)
                .param("community", community.value())
                .param("member", member.value())
                .update();
    }

    void proven(CommunityId community, MemberId member, String proof) {
        jdbc.sql("update season_elimination set proof = :proof" + OPEN)
                .param("proof", proof)
                .param("community", community.value())
                .param("member", member.value())
                .update();
    }

    void removing(CommunityId community, MemberId member, UUID message, Instant at) {
        jdbc.sql("update season_elimination set state = 'REMOVING', removal_message = :message,"
                        + " removal_asked_at = :at" + OPEN)
                .param("message", message)
                .param("at", Timestamp.from(at))
                .param("community", community.value())
                .param("member", member.value())
                .update();
    }

    /** A removal that nobody has confirmed. */
    record Asked(MemberId member, UUID message, Instant askedAt, boolean byHand) {}

    List<Asked> asked(CommunityId community) {
        return jdbc.sql("select member_id, removal_message, removal_asked_at, by_hand from season_elimination"
                        + " where community_id = ? and state = 'REMOVING' and closed_at is null")
                .param(community.value())
                .query((r, n) -> new Asked(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getObject(2, UUID.class),
                        r.getTimestamp(3).toInstant(),
                        r.getBoolean(4)))
                .list();
    }

    boolean byHand(CommunityId community, MemberId member) {
        return jdbc.sql("update season_elimination set by_hand = true" + OPEN + " and not by_hand")
                        .param("community", community.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    /** Closes the open one, whatever its state; empty if there is none. */
    Optional<Elimination> close(
            CommunityId community, MemberId member, Elimination.State outcome, String because, Instant at) {
        return jdbc.sql("update season_elimination set state = :outcome, because = coalesce(because, :because),"
                        + " closed_at = :at" + OPEN + " returning " + EliminationBook.COLUMNS)
                .param("outcome", outcome.name())
                .param("because", because)
                .param("at", Timestamp.from(at))
                .param("community", community.value())
                .param("member", member.value())
                .query(EliminationBook::elimination)
                .optional();
    }

    Optional<GroupId> coreFanGroup(CommunityId community, MemberId member) {
        return jdbc.sql("select group_id from group_v_place"
                        + " where community_id = ? and member_id = ? and group_type = 'CORE_FAN'")
                .params(community.value(), member.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }
}
