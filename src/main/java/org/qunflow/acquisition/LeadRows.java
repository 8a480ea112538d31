package org.qunflow.acquisition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads leads through the view that the member room owns. */
@Repository
class LeadRows {
    private static final String SELECT =
            "select member_id, first_order, intent_stated, duplicate from " + MemberViews.ARRIVAL;

    private final JdbcTemplate jdbc;
    private final AcquisitionSettings settings;

    LeadRows(JdbcTemplate jdbc, AcquisitionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Leads.Arrival arrival(MemberId member) {
        return jdbc.queryForObject(SELECT + " where member_id = ?", (r, n) -> arrival(r), member.value());
    }

    List<Leads.Arrival> arrived(CommunityId community, Timestamp by) {
        return jdbc.query(
                SELECT
                        + " where community_id = ? and waits_for_start and arrived_at <= ? order by arrived_at limit 20000",
                (r, n) -> arrival(r),
                community.value(),
                by);
    }

    private Leads.Arrival arrival(ResultSet r) throws SQLException {
        FirstOrder first = FirstOrder.of(r.getBigDecimal(2), settings.largeOrderFrom());
        MemberId member = new MemberId(r.getObject(1, UUID.class));
        return new Leads.Arrival(member, first, r.getBoolean(3), r.getBoolean(4));
    }
}
