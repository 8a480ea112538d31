package org.qunflow.outreach;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** The table of touches; written and updated by one statement for many. */
@Repository
class TouchTable {
    private final JdbcTemplate jdbc;

    TouchTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record NewTouch(
            UUID id,
            CommunityId community,
            MemberId member,
            String template,
            int version,
            Instant at,
            Delivery delivery,
            String process) {}

    record Change(UUID id, CommunityId community, Delivery delivery, String reason) {}

    void insert(List<NewTouch> touches) {
        jdbc.update("""
                insert into outreach_touch (id, community_id, member_id, template, template_version, at, delivery, process)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::text[],
                  ?::text[])
                on conflict do nothing""", (PreparedStatementSetter) s -> {
            array(s, 1, "uuid", touches.stream().map(NewTouch::id));
            array(s, 2, "uuid", touches.stream().map(t -> t.community().value()));
            array(s, 3, "uuid", touches.stream().map(t -> t.member().value()));
            array(s, 4, "text", touches.stream().map(NewTouch::template));
            array(s, 5, "int4", touches.stream().map(NewTouch::version));
            array(s, 6, "timestamptz", touches.stream().map(t -> Timestamp.from(t.at())));
            array(s, 7, "text", touches.stream().map(t -> t.delivery().name()));
            array(s, 8, "text", touches.stream().map(NewTouch::process));
        });
    }

    void update(List<Change> changes) {
        jdbc.update("""
                update outreach_touch t set delivery = c.delivery, reason = nullif(c.reason, ''), waits_until = null
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as c (id, community_id, delivery, reason)
                where t.id = c.id and t.community_id = c.community_id""", (PreparedStatementSetter) s -> {
            array(s, 1, "uuid", changes.stream().map(Change::id));
            array(s, 2, "uuid", changes.stream().map(c -> c.community().value()));
            array(s, 3, "text", changes.stream().map(c -> c.delivery().name()));
            array(s, 4, "text", changes.stream().map(Change::reason));
        });
    }

    List<Touch> of(CommunityId community, MemberId member, int limit) {
        return jdbc.query(
                """
                select id, template, template_version, at, delivery, reason from outreach_touch
                where community_id = ? and member_id = ? order by at desc, id desc limit ?""",
                (r, n) -> new Touch(
                        r.getObject("id", UUID.class),
                        r.getString("template"),
                        r.getInt("template_version"),
                        r.getTimestamp("at").toInstant(),
                        r.getString("delivery"),
                        r.getString("reason")),
                community.value(),
                member.value(),
                limit);
    }

    private static void array(PreparedStatement s, int index, String type, Stream<?> values) throws SQLException {
        s.setArray(index, s.getConnection().createArrayOf(type, values.toArray()));
    }
}
