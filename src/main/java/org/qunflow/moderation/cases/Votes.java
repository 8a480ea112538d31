package org.qunflow.moderation.cases;

import java.sql.Timestamp;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to who decided what about a case: nobody decides twice about the same one. */
@Service
public class Votes {
    private final JdbcClient jdbc;
    private final News news;

    Votes(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** What was decided. */
    public enum Stage {
        DECISION,
        SECOND,
        APPEAL
    }

    /** Whether this person's vote counts; it does not if he has one in this case, or if somebody was faster. */
    public boolean cast(CommunityId community, CaseId about, Stage stage, String voter) {
        return jdbc.sql("""
                        insert into moderation_vote (case_id, community_id, stage, voter, at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                about.value(),
                                community.value(),
                                stage.name(),
                                voter,
                                Timestamp.from(news.now(community)))
                        .update()
                == 1;
    }

    /** Whether this person has decided about the case. */
    public boolean has(CaseId about, String voter) {
        return jdbc.sql("select exists (select 1 from moderation_vote where case_id = ? and voter = ?)")
                .params(about.value(), voter)
                .query(Boolean.class)
                .single();
    }

    /** Who decided at this stage. */
    public Optional<String> at(CaseId about, Stage stage) {
        return jdbc.sql("select voter from moderation_vote where case_id = ? and stage = ?")
                .params(about.value(), stage.name())
                .query(String.class)
                .optional();
    }
}
