package org.qunflow.outreach.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.engine.StepWords;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of message templates and their versions. */
@Repository
class TemplateRows {
    private final JdbcTemplate jdbc;

    TemplateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sent, by key. */
    Map<String, MessageTemplates.Live> live(CommunityId community) {
        Map<String, MessageTemplates.Live> live = new HashMap<>();
        jdbc.query(
                """
                select t.key, v.version, v.zh, v.en from outreach_template t
                  join outreach_template_version v on v.community_id = t.community_id and v.key = t.key and v.version = t.live
                where t.community_id = ?""",
                r -> {
                    live.put(
                            r.getString("key"),
                            new MessageTemplates.Live(
                                    r.getString("key"),
                                    r.getInt("version"),
                                    new TemplateText(r.getString("zh")),
                                    new TemplateText(r.getString("en"))));
                },
                community.value());
        return live;
    }

    /** Which communities send a text of that key on any occasion. */
    Set<CommunityId> sending(String key) {
        return new HashSet<>(jdbc.query(
                "select community_id from outreach_template where key = ? and occasion = 'ANY' and live is not null",
                (r, n) -> new CommunityId(r.getObject(1, UUID.class)),
                key));
    }

    /** Keys of texts that any step may name. */
    Set<String> namable() {
        return new HashSet<>(jdbc.queryForList(
                "select distinct key from outreach_template where occasion = 'ANY' and live is not null",
                String.class));
    }

    /** Texts that any step may name, as all these communities send them. */
    List<StepWords.Offer> sentBy(List<CommunityId> communities) {
        return jdbc.query(
                "select key, max(name_zh), max(name_en) from outreach_template where community_id = any (?::uuid[])"
                        + " and occasion = 'ANY' and live is not null group by key having count(*) = ? order by key",
                (r, n) -> new StepWords.Offer(r.getString(1), r.getString(2), r.getString(3)),
                communities.stream().map(CommunityId::toString).toArray(String[]::new),
                communities.size());
    }

    /** Adds a key; false if it is taken. A live version of 0 is none. */
    boolean addTemplate(CommunityId community, Draft text, int live) {
        return jdbc.update(
                        "insert into outreach_template (community_id, key, occasion, name_zh, name_en, live)"
                                + " values (?, ?, ?, ?, ?, nullif(?, 0)) on conflict do nothing",
                        community.value(),
                        text.key(),
                        text.occasion().name(),
                        text.nameZh(),
                        text.nameEn(),
                        live)
                == 1;
    }

    /** First versions that need nobody's approval. */
    void addApproved(CommunityId community, List<Draft> texts, String by) {
        jdbc.batchUpdate(
                "insert into outreach_template_version (community_id, key, version, zh, en, state, author, decided_by,"
                        + " decided_at) values (?, ?, 1, ?, ?, 'APPROVED', ?, ?, now())",
                texts,
                texts.size(),
                (s, text) -> {
                    s.setObject(1, community.value());
                    s.setString(2, text.key());
                    s.setString(3, text.zh());
                    s.setString(4, text.en());
                    s.setString(5, by);
                    s.setString(6, by);
                });
    }

    void rename(CommunityId community, Draft text) {
        jdbc.update(
                "update outreach_template set name_zh = ?, name_en = ? where community_id = ? and key = ?",
                text.nameZh(),
                text.nameEn(),
                community.value(),
                text.key());
    }

    /** Adds the next version as a proposal. */
    void propose(CommunityId community, Draft text, int version, String author) {
        jdbc.update(
                "insert into outreach_template_version (community_id, key, version, zh, en, state, author)"
                        + " values (?, ?, ?, ?, ?, 'PROPOSED', ?)",
                community.value(),
                text.key(),
                version,
                text.zh(),
                text.en(),
                author);
    }

    void change(CommunityId community, Draft text, int version, String author) {
        jdbc.update(
                "update outreach_template_version set zh = ?, en = ?, author = ?, revision = revision + 1, written_at = now()"
                        + " where community_id = ? and key = ? and version = ?",
                text.zh(),
                text.en(),
                author,
                community.value(),
                text.key(),
                version);
    }

    void decide(CommunityId community, String key, int version, Version.State state, String by, String note) {
        jdbc.update(
                "update outreach_template_version set state = ?, decided_by = ?, decided_at = now(), note = nullif(?, '')"
                        + " where community_id = ? and key = ? and version = ?",
                state.name(),
                by,
                note,
                community.value(),
                key,
                version);
    }

    void goLive(CommunityId community, String key, int version) {
        jdbc.update(
                "update outreach_template set live = ? where community_id = ? and key = ?",
                version,
                community.value(),
                key);
    }

    /** Locks a key for the current transaction, so that two leads act one after the other. */
    void lock(CommunityId community, String key) {
        jdbc.query(
                "select 1 from outreach_template where community_id = ? and key = ? for update",
                r -> {},
                community.value(),
                key);
    }

    /** Every key with its versions, the newest first; by key. */
    List<Template> all(CommunityId community) {
        return read("where t.community_id = ? order by t.key, v.version desc", community.value());
    }

    Optional<Template> find(CommunityId community, String key) {
        return read("where t.community_id = ? and t.key = ? order by v.version desc", community.value(), key).stream()
                .findFirst();
    }

    private List<Template> read(String where, Object... arguments) {
        Map<String, Template> byKey = new LinkedHashMap<>();
        jdbc.query(
                """
                select t.key, t.occasion, t.name_zh, t.name_en, coalesce(t.live, 0) as live, v.version, v.zh, v.en, v.state,
                  v.revision, v.author, v.written_at, v.decided_by, v.decided_at, v.note
                from outreach_template t
                  join outreach_template_version v on v.community_id = t.community_id and v.key = t.key\s""" + where,
                r -> {
                    byKey.computeIfAbsent(r.getString("key"), key -> template(r))
                            .versions()
                            .add(version(r));
                },
                arguments);
        return List.copyOf(byKey.values());
    }

    private static Template template(ResultSet r) {
        try {
            return new Template(
                    r.getString("key"),
                    Occasion.valueOf(r.getString("occasion")),
                    r.getString("name_zh"),
                    r.getString("name_en"),
                    r.getInt("live"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a message template", e);
        }
    }

    private static Version version(ResultSet r) throws SQLException {
        return new Version(
                r.getInt("version"),
                new TemplateText(r.getString("zh")),
                new TemplateText(r.getString("en")),
                Version.State.valueOf(r.getString("state")),
                r.getInt("revision"),
                r.getString("author"),
                r.getTimestamp("written_at").toInstant(),
                r.getString("decided_by"),
                r.getTimestamp("decided_at") == null
                        ? null
                        : r.getTimestamp("decided_at").toInstant(),
                r.getString("note"));
    }
}
