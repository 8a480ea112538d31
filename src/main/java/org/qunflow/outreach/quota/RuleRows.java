package org.qunflow.outreach.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads decided about touches, one row a community. */
@Repository
class RuleRows {
    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuotaRules.Decided> find(CommunityId community) {
        return jdbc.sql("select * from outreach_quota_rule where community_id = ?")
                .param(community.value())
                .query(RuleRows::decided)
                .optional();
    }

    /** False if somebody else decided since the revision that was seen; 0: nobody had decided yet. */
    boolean save(CommunityId community, QuotaRule rule, int seen, String by, Instant at) {
        return jdbc.sql("""
                insert into outreach_quota_rule as r (community_id, mode, kept, gap_minutes, week_cap, promotion_cap,
                  quiet_from, quiet_until, validity_hours, changed_by, changed_at)
                values (:community, :mode, :kept, :gap, :week, :promotion, :from, :until, :validity, :by, :at)
                on conflict (community_id) do update set mode = excluded.mode, kept = excluded.kept,
                  gap_minutes = excluded.gap_minutes, week_cap = excluded.week_cap, promotion_cap = excluded.promotion_cap,
                  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                  validity_hours = excluded.validity_hours, revision = r.revision + 1, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at where r.revision = :seen""")
                        .param("community", community.value())
                        .param("mode", rule.mode().name())
                        .param("kept", rule.kept())
                        .param("gap", rule.gapMinutes())
                        .param("week", rule.weekCap())
                        .param("promotion", rule.promotionCap())
                        .param("from", rule.quiet().from())
                        .param("until", rule.quiet().until())
                        .param("validity", rule.validityHours())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static QuotaRules.Decided decided(ResultSet r, int n) throws SQLException {
        QuietHours quiet =
                new QuietHours(r.getObject("quiet_from", LocalTime.class), r.getObject("quiet_until", LocalTime.class));
        QuotaRule rule = new QuotaRule(
                QuotaMode.valueOf(r.getString("mode")),
                r.getInt("kept"),
                r.getInt("gap_minutes"),
                r.getInt("week_cap"),
                r.getInt("promotion_cap"),
                quiet,
                r.getInt("validity_hours"));
        return new QuotaRules.Decided(
                rule,
                r.getInt("revision"),
                r.getString("changed_by"),
                r.getTimestamp("changed_at").toInstant());
    }
}
