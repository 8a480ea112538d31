package org.qunflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to names of business keys that are not members; who starts such an instance names it before. */
@Service
public class Subjects {
    private final JdbcTemplate jdbc;

    Subjects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names what instances under that business key are about; tasks that are open already keep the older name. */
    @Transactional
    public void name(CommunityId community, Object businessKey, Subject subject) {
        nameAll(community, Map.of(businessKey, subject));
    }

    /** Names many at once. */
    @Transactional
    public void nameAll(CommunityId community, Map<?, Subject> subjects) {
        jdbc.batchUpdate("""
                insert into engine_subject (business_key, community_id, name_zh, name_en, group_id, member_id)
                values (?, ?, ?, ?, ?, ?) on conflict (business_key) do update set name_zh = excluded.name_zh,
                  name_en = excluded.name_en, group_id = excluded.group_id, member_id = excluded.member_id""", subjects.entrySet(), 500, (row, named) -> {
            Subject s = named.getValue();
            row.setString(1, named.getKey().toString());
            row.setObject(2, community.value());
            row.setString(3, s.zh());
            row.setString(4, s.en());
            row.setObject(5, s.group() == null ? null : s.group().value());
            row.setObject(6, s.member() == null ? null : s.member().value());
        });
    }

    /** The subjects under these keys; a key that nobody named is not there. */
    public Map<String, Subject> of(CommunityId community, Collection<String> businessKeys) {
        Map<String, Subject> found = new HashMap<>();
        jdbc.query(
                "select business_key, name_zh, name_en, group_id, member_id from engine_subject"
                        + " where community_id = ? and business_key = any(?)",
                r -> {
                    UUID group = r.getObject(4, UUID.class);
                    UUID member = r.getObject(5, UUID.class);
                    found.put(
                            r.getString(1),
                            new Subject(
                                    r.getString(2),
                                    r.getString(3),
                                    group == null ? null : new GroupId(group),
                                    member == null ? null : new MemberId(member)));
                },
                community.value(),
                businessKeys.toArray(String[]::new));
        return found;
    }
}
