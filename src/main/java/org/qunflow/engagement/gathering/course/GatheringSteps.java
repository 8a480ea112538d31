package org.qunflow.engagement.gathering.course;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.Texts;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes in the table of gatherings; each step expects the state before it. */
@Repository
class GatheringSteps {
    private final JdbcClient jdbc;

    GatheringSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void prepare(CommunityId community, List<GatheringId> ids) {
        jdbc.sql("""
                update engagement_gathering set state = 'PREPARING', guest_open = guest
                where community_id = ? and id = any(?) and state = 'PLANNED'""")
                .params(community.value(), ids.stream().map(GatheringId::value).toArray(UUID[]::new))
                .update();
    }

    void told(CommunityId community, List<GatheringId> ids) {
        jdbc.sql("update engagement_gathering set told = true where community_id = ? and id = any(?)")
                .params(community.value(), ids.stream().map(GatheringId::value).toArray(UUID[]::new))
                .update();
    }

    void brief(GatheringId id, Map<String, Object> a) {
        step(
                id,
                "brief",
                """
                theme = :theme, pain_point = :pain, on_tone = :tone, ad = :ad, brief = :plan, refused = null
                where id = :id and state = 'PREPARING' and not cleared""",
                Map.of(
                        "theme", Texts.of(a, "theme"),
                        "pain", Texts.of(a, "painPoint"),
                        "tone", Texts.yes(a, "onTone"),
                        "ad", Texts.yes(a, "ad"),
                        "plan", Texts.of(a, "plan")));
    }

    void refuse(GatheringId id, String reason) {
        step(id, "refused", "refused = :reason where id = :id and state = 'PREPARING'", Map.of("reason", reason));
    }

    /** week: whose slot for an advertisement it holds from now on; not taken if it does not advertise. */
    void clear(GatheringId id, boolean ad, LocalDate week) {
        step(id, "cleared", """
                cleared = true, refused = null, ad_week = case when :ad then :week::date end
                where id = :id and state = 'PREPARING'""", Map.of("ad", ad, "week", Date.valueOf(week)));
    }

    void announce(GatheringId id, String text) {
        step(id, "announced", """
                state = 'ANNOUNCED', announcement = :text where id = :id and state = 'PREPARING' and cleared""", Map.of("text", text));
    }

    void hold(GatheringId id, Map<String, Object> a, String by, Instant at) {
        step(
                id,
                "held",
                """
                state = 'HELD', attended = :attended, spoke = :spoke, outputs = :outputs, held_note = :note,
                held_by = :by, held_at = :at where id = :id and state = 'ANNOUNCED'""",
                Map.of(
                        "attended", Texts.number(a, "attended"),
                        "spoke", Texts.number(a, "spoke"),
                        "outputs", Texts.number(a, "outputs"),
                        "note", Texts.of(a, "note"),
                        "by", by,
                        "at", Timestamp.from(at)));
    }

    void review(GatheringId id, Map<String, Object> a, String by, Instant at) {
        step(
                id,
                "reviewed",
                """
                state = 'REVIEWED', rating = :rating, learned = :learned, reviewed_by = :by, reviewed_at = :at
                where id = :id and state = 'HELD'""",
                Map.of(
                        "rating",
                        Texts.number(a, "rating"),
                        "learned",
                        Texts.of(a, "learned"),
                        "by",
                        by,
                        "at",
                        Timestamp.from(at)));
    }

    void miss(GatheringId id) {
        step(id, "missed", """
                state = 'MISSED', ad_week = null where id = :id and state in ('PREPARING', 'ANNOUNCED')""", Map.of());
    }

    void explain(GatheringId id, String why) {
        step(id, "explained", "ended_note = :why where id = :id and state = 'MISSED'", Map.of("why", why));
    }

    void cancel(GatheringId id) {
        step(id, "cancelled", """
                state = 'CANCELLED', ad_week = null
                where id = :id and state in ('PLANNED', 'PREPARING', 'ANNOUNCED')""", Map.of());
    }

    void note(GatheringId id, String why) {
        jdbc.sql("update engagement_gathering set ended_note = ? where id = ?")
                .params(why, id.value())
                .update();
    }

    void guest(GatheringId id, String name, boolean coming) {
        jdbc.sql("update engagement_gathering set guest_name = ?, guest_open = ? where id = ?")
                .params(coming ? name : null, coming, id.value())
                .update();
    }

    void guestDone(GatheringId id) {
        jdbc.sql("update engagement_gathering set guest_open = false where id = ?")
                .param(id.value())
                .update();
    }

    /** column: topic_id or material_id. */
    boolean use(GatheringId id, String column, UUID what) {
        return jdbc.sql("update engagement_gathering set " + column + " = :what where id = :id and " + column
                                + " is distinct from :what and state in ('PLANNED', 'PREPARING', 'ANNOUNCED')")
                        .param("what", what)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void step(GatheringId id, String done, String change, Map<String, ?> values) {
        int changed = jdbc.sql("update engagement_gathering set " + change)
                .param("id", id.value())
                .params(values)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Gathering " + id + " cannot be " + done + " as it stands");
        }
    }
}
