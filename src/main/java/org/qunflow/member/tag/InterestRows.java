package org.qunflow.member.tag;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What communities ask of those who enter, and whose interest is known. */
@Repository
class InterestRows {
    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean required(CommunityId community) {
        return jdbc.sql("select interest_required from member_entry where community_id = ?")
                .param(community.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void require(CommunityId community, boolean required, String by, Instant at) {
        jdbc.sql("""
                insert into member_entry (community_id, interest_required, changed_by, changed_at) values (?, ?, ?, ?)
                on conflict (community_id) do update set interest_required = excluded.interest_required,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(community.value(), required, by, Timestamp.from(at))
                .update();
    }

    /** A word of the note does not count where somebody ended the tag of that word. */
    Set<MemberId> known(CommunityId community, Collection<MemberId> members, List<String> words) {
        return new HashSet<>(jdbc.sql("""
                select m.id from member_member m where m.community_id = :community and m.id = any(:members) and (
                  exists (select 1 from member_tag t where coalesce(t.member_id, t.group_id) = m.id and t.key = :key
                    and t.ended_at is null)
                  or exists (select 1 from unnest(:words) as w (word) where position(w.word in m.note) > 0
                    and not exists (select 1 from member_tag t where coalesce(t.member_id, t.group_id) = m.id
                      and t.key = :key and t.value = w.word)))""")
                .param("community", community.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("key", Interests.KEY)
                .param("words", words.toArray(String[]::new))
                .query((r, n) -> new MemberId(r.getObject(1, UUID.class)))
                .list());
    }
}
