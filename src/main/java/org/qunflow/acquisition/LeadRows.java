package org.qunflow.acquisition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.qunflow.engine.Processes;
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

    List<Processes.Item> arrived(CommunityId community, Timestamp by) {
        return jdbc.query(
                SELECT
                        + " where community_id = ? and waits_for_start and arrived_at <= ? order by arrived_at limit 20000",
                (r, n) -> new Processes.Item(r.getString(1), arrival(r).asInputs()),
                community.value(),
                by);
    }

    private Leads.Arrival arrival(ResultSet r) throws SQLException {
        FirstOrder first = FirstOrder.of(r.getBigDecimal(2), settings.largeOrderFrom());
        return new Leads.Arrival(first, r.getBoolean(3), r.getBoolean(4));
    }
}
