package org.qunflow.season;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to be looked at: those that are open, and those that a member has had. */
@Repository
public class InvitationBook {
    private static final String INVITATION =
            "select member_id, state, proposed_at, expires_at, closed_at, decided_by from season_invitation ";

    private final JdbcClient jdbc;

    InvitationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for an operator or for an answer, the most urgent first. */
    public List<Invitation> open(CommunityId community, int limit) {
        return jdbc.sql(INVITATION + "where community_id = ? and state in ('PROPOSED', 'APPROVED')"
                        + " order by expires_at nulls last, proposed_at, member_id limit ?")
                .params(community.value(), limit)
                .query(InvitationBook::invitation)
                .list();
    }

    /** Those of a member, newest first. */
    public List<Invitation> of(CommunityId community, MemberId member, int limit) {
        return jdbc.sql(INVITATION + "where community_id = ? and member_id = ? order by proposed_at desc limit ?")
                .params(community.value(), member.value(), limit)
                .query(InvitationBook::invitation)
                .list();
    }

    private static Invitation invitation(ResultSet r, int row) throws SQLException {
        return new Invitation(
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("state"),
                moment(r, "proposed_at"),
                moment(r, "expires_at"),
                moment(r, "closed_at"),
                r.getString("decided_by"));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
