package org.qunflow.group.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.group.life.Clock;
import org.qunflow.group.life.LifeRules;
import org.qunflow.group.portfolio.Card.Flow;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The door to all groups of a community, newest first, page by page (000-25, 000-27). */
@Repository
public class Portfolio {
    /** From this health on a group is good. */
    public static final int GOOD = 50;

    private static final String FOUND = """
            select g.*, n.group_zh, n.group_en, h.health, l.round, l.started_on, l.checked_day, l.bad, l.state, l.fixed
            from group_group g join group_v_name n on n.group_id = g.id left join group_life l on l.group_id = g.id
              left join lateral (select health from group_health where group_id = g.id order by day desc limit 1) as h on true
            where g.community_id = :community""";
    private static final String WANTED = """
             and (:kind = '' or coalesce(g.tier, g.type) = :kind)
             and case :state when 'CLOSED' then g.closed_at is not null when 'FIXED' then g.closed_at is null and l.fixed
               when 'NONE' then g.closed_at is null and l.group_id is null when '' then g.closed_at is null
               else g.closed_at is null and not l.fixed and l.state = :state end
             and case :health when '' then true when 'GOOD' then h.health >= :good when 'BAD' then h.health < :bad
               when 'UNKNOWN' then h.health is null else h.health >= :bad and h.health < :good end
             and (cast(:before as uuid) is null or g.id < cast(:before as uuid)) order by g.id desc limit :limit""";
    private static final String CARDS = """
            select f.*, a.day as last_active, w.* from (%s) as f
              left join lateral (select max(d.day) as day from group_membership m cross join lateral (
                select max(day) as day from member_v_day where member_id = m.member_id and facts > 0) as d
                where m.group_id = f.id and m.left_at is null) as a on true
              left join lateral (select count(*) filter (where joined_at >= :week) as in_week,
                count(*) filter (where left_at >= :week) as out_week, count(*) filter (where joined_at >= :month) as in_month,
                count(*) filter (where left_at >= :month) as out_month from group_membership m
                where m.group_id = f.id and (joined_at >= :month or left_at >= :month)) as w on true
            order by f.id desc""";

    private final JdbcClient jdbc;
    private final LifeRules rules;

    Portfolio(JdbcClient jdbc, LifeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** One page of groups. */
    public List<Card> page(CommunityId community, Filter filter, Locale reader, Instant now, int limit) {
        return cards(FOUND + " " + WANTED, community, now)
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("health", filter.health())
                .param("good", GOOD)
                .param("bad", rules.of(community).rule().badBelow())
                .param(
                        "before",
                        filter.before() == null ? null : filter.before().toString())
                .param("limit", limit)
                .query((r, n) -> card(r, reader))
                .list();
    }

    /** One group, open or closed. */
    public Optional<Card> find(CommunityId community, GroupId group, Locale reader, Instant now) {
        return cards(FOUND + " and g.id = :group", community, now)
                .param("group", group.value())
                .query((r, n) -> card(r, reader))
                .optional();
    }

    /** Whether a group belongs to a community. */
    public boolean has(CommunityId community, GroupId group) {
        return jdbc.sql("select exists (select 1 from group_group where community_id = ? and id = ?)")
                .params(community.value(), group.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec cards(String found, CommunityId community, Instant now) {
        return jdbc.sql(CARDS.formatted(found))
                .param("community", community.value())
                .param("week", Timestamp.from(now.minus(Duration.ofDays(7))))
                .param("month", Timestamp.from(now.minus(Duration.ofDays(30))));
    }

    /** The kinds of groups that a community has. */
    public List<String> kinds(CommunityId community) {
        return jdbc.sql("select distinct coalesce(tier, type) from group_group where community_id = ? order by 1")
                .param(community.value())
                .query(String.class)
                .list();
    }

    private static Card card(ResultSet r, Locale reader) throws SQLException {
        boolean chinese = reader.getLanguage().equals("zh");
        String tier = r.getString("tier");
        Timestamp closed = r.getTimestamp("closed_at");
        return new Card(
                new GroupId(r.getObject("id", UUID.class)),
                r.getString(chinese ? "group_zh" : "group_en"),
                tier == null ? r.getString("type") : tier,
                r.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                r.getString("closed_reason"),
                r.getInt("size"),
                r.getInt("capacity"),
                clock(r),
                r.getObject("health", Integer.class),
                r.getObject("last_active", LocalDate.class),
                new Flow(r.getInt("in_week"), r.getInt("out_week"), r.getInt("in_month"), r.getInt("out_month")));
    }

    private static Clock clock(ResultSet r) throws SQLException {
        return r.getString("state") == null
                ? null
                : new Clock(
                        new GroupId(r.getObject("id", UUID.class)),
                        r.getInt("round"),
                        r.getObject("started_on", LocalDate.class),
                        r.getInt("checked_day"),
                        r.getInt("bad"),
                        Clock.State.valueOf(r.getString("state")),
                        r.getBoolean("fixed"));
    }
}
