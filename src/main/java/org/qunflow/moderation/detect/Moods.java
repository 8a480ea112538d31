package org.qunflow.moderation.detect;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the mood of groups, day by day: an alarm, and cases against those who attack (000-20). */
@Service
public class Moods {
    private final JdbcClient jdbc;
    private final Cases cases;
    private final DetectSettings settings;
    private final News news;

    Moods(JdbcClient jdbc, Cases cases, DetectSettings settings, News news) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.settings = settings;
        this.news = news;
    }

    /** Counts anew from a day on, and alarms once where a day is over the line. Returns how many groups that are. */
    @Transactional
    public int count(CommunityId community, LocalDate from, ZoneId zone, Instant to) {
        jdbc.sql("""
                        insert into moderation_mood (community_id, group_id, day, messages, negative, authors)
                        select community_id, group_id, (at at time zone :zone)::date, count(*), count(*) filter (where negative),
                          count(distinct member_id) filter (where negative)
                        from moderation_message where community_id = :community and group_id is not null and at >= :from and at <= :to
                        group by 1, 2, 3
                        on conflict (community_id, group_id, day) do update set messages = excluded.messages,
                          negative = excluded.negative, authors = excluded.authors""")
                .param("zone", zone.getId())
                .param("community", community.value())
                .param("from", Timestamp.from(from.atStartOfDay(zone).toInstant()))
                .param("to", Timestamp.from(to))
                .update();
        List<Alarm> alarms = alarms(community, from, to);
        alarms.forEach(a -> alarm(community, a, zone));
        return alarms.size();
    }

    private record Alarm(GroupId group, LocalDate day, int messages, int negative, int authors) {}

    private List<Alarm> alarms(CommunityId community, LocalDate from, Instant to) {
        return jdbc.sql("""
                        with alarm as (update moderation_mood set alarmed_at = :to
                          where community_id = :community and day >= :from and alarmed_at is null
                            and negative >= :least and authors >= :authors and negative >= messages * :share returning *)
                        select o.*, n.group_zh from alarm o join group_v_name n on n.group_id = o.group_id
                        order by n.group_zh, o.day""")
                .param("to", Timestamp.from(to))
                .param("community", community.value())
                .param("from", Date.valueOf(from))
                .param("least", settings.negativeLeast())
                .param("authors", settings.negativeAuthors())
                .param("share", settings.negativeShare())
                .query((r, n) -> new Alarm(
                        new GroupId(r.getObject("group_id", UUID.class)),
                        r.getDate("day").toLocalDate(),
                        r.getInt("messages"),
                        r.getInt("negative"),
                        r.getInt("authors")))
                .list();
    }

    private void alarm(CommunityId community, Alarm a, ZoneId zone) {
        news.tell(
                community,
                at -> new MoodAlarm(community, at, a.group(), a.day(), a.messages(), a.negative(), a.authors()));
        cases.findAll(community, attackers(community, a, zone));
    }

    /** Those who said most of it, each with what they said last. */
    private List<NewCase> attackers(CommunityId community, Alarm a, ZoneId zone) {
        return jdbc.sql("""
                        select m.member_id, (array_agg(m.body order by m.at desc, m.id desc))[1]
                        from moderation_message m join member_v_key k on k.member_id = m.member_id
                        where m.community_id = :community and m.group_id = :group and m.negative
                          and (m.at at time zone :zone)::date = :day
                        group by m.member_id, k.external_id having count(*) >= :attacks order by k.external_id""")
                .param("community", community.value())
                .param("group", a.group().value())
                .param("zone", zone.getId())
                .param("day", Date.valueOf(a.day()))
                .param("attacks", settings.attacks())
                .query((r, n) -> NewCase.found(
                        new MemberId(r.getObject(1, UUID.class)), a.group(), "2.4", null, "MOOD", r.getString(2)))
                .list();
    }

    /** The newest days, those with an alarm and those with the most negative messages first. */
    public List<Mood> newest(CommunityId community, LocalDate since, int limit) {
        return jdbc.sql("""
                        select n.group_zh, n.group_en, m.* from moderation_mood m join group_v_name n on n.group_id = m.group_id
                        where m.community_id = ? and m.day >= ?
                        order by m.alarmed_at is null, m.negative desc, m.day desc limit ?""")
                .params(community.value(), Date.valueOf(since), limit)
                .query((r, n) -> new Mood(
                        r.getString("group_zh"),
                        r.getString("group_en"),
                        r.getDate("day").toLocalDate(),
                        r.getInt("messages"),
                        r.getInt("negative"),
                        r.getInt("authors"),
                        r.getTimestamp("alarmed_at") == null
                                ? null
                                : r.getTimestamp("alarmed_at").toInstant()))
                .list();
    }
}
