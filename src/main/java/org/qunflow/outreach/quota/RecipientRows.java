package org.qunflow.outreach.quota;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of those who are touched, besides their slots. */
@Repository
class RecipientRows {
    private final JdbcClient jdbc;

    RecipientRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member's own quiet hours; NONE takes them back. */
    void quiet(CommunityId community, UUID member, QuietHours hours) {
        jdbc.sql("""
                insert into outreach_recipient (community_id, recipient, kind, quiet_from, quiet_until)
                values (:community, :member, 'MEMBER', :from, :until)
                on conflict (community_id, recipient) do update set quiet_from = :from, quiet_until = :until""")
                .param("community", community.value())
                .param("member", member)
                .param("from", hours.isNone() ? null : hours.from())
                .param("until", hours.isNone() ? null : hours.until())
                .update();
    }

    Optional<QuietHours> quiet(CommunityId community, UUID member) {
        return jdbc.sql("""
                select quiet_from, quiet_until from outreach_recipient
                where community_id = ? and recipient = ? and quiet_from is not null""")
                .params(community.value(), member)
                .query((r, n) -> new QuietHours(r.getObject(1, LocalTime.class), r.getObject(2, LocalTime.class)))
                .optional();
    }
}
