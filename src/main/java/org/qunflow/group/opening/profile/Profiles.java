package org.qunflow.group.opening.profile;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the profile of a community (000-01, 000-02, 000-03). */
@Service
public class Profiles {
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final OpeningNews news;

    Profiles(JdbcClient jdbc, OpeningNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    public Profile of(CommunityId community) {
        return jdbc.sql("select * from group_profile where community_id = ?")
                .param(community.value())
                .query((r, n) -> new Profile(
                        r.getString("purpose"),
                        r.getString("principles"),
                        Optional.ofNullable(r.getString("kind"))
                                .map(Kind::valueOf)
                                .orElse(null),
                        r.getString("persona"),
                        r.getString("tone"),
                        r.getString("taboos"),
                        r.getString("backing"),
                        r.getInt("version")))
                .optional()
                .orElse(Profile.NONE);
    }

    /** Writes the profile down, unless somebody else was faster than its reader. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> write(CommunityId community, Profile profile) {
        boolean tooLong = Stream.of(
                        profile.purpose(),
                        profile.principles(),
                        profile.persona(),
                        profile.tone(),
                        profile.taboos(),
                        profile.backing())
                .anyMatch(text -> text.length() > LONGEST);
        if (tooLong) {
            return news.refused(community, "PROFILE", Refusal.of("TOO_LONG", LONGEST));
        }
        if (!save(community, profile)) {
            return news.refused(community, "PROFILE", Refusal.of("SOMEBODY_FASTER"));
        }
        news.tell(community, at -> new ProfileChanged(community, at, "PROFILE", profile.purpose()));
        return Optional.empty();
    }

    private boolean save(CommunityId community, Profile profile) {
        return jdbc.sql("""
                        insert into group_profile as p (community_id, purpose, principles, kind, persona, tone, taboos,
                          backing, changed_by, changed_at)
                        values (:community, :purpose, :principles, :kind, :persona, :tone, :taboos, :backing, :by, :at)
                        on conflict (community_id) do update set purpose = excluded.purpose,
                          principles = excluded.principles, kind = excluded.kind, persona = excluded.persona,
                          tone = excluded.tone, taboos = excluded.taboos, backing = excluded.backing,
                          changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = p.version + 1
                        where p.version = :seen""")
                        .param("community", community.value())
                        .param("purpose", profile.purpose())
                        .param("principles", profile.principles())
                        .param(
                                "kind",
                                profile.kind() == null ? null : profile.kind().name())
                        .param("persona", profile.persona())
                        .param("tone", profile.tone())
                        .param("taboos", profile.taboos())
                        .param("backing", profile.backing())
                        .param("by", news.by())
                        .param("at", Timestamp.from(news.now(community)))
                        .param("seen", profile.version())
                        .update()
                == 1;
    }
}
