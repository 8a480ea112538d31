package org.qunflow.engagement.ugc;

import java.sql.Timestamp;
import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.engine.StepDecisions;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far authors are trusted: a table decides by what became of their contributions (004-20). */
@Component
class Authors {
    static final String NEW = "NEW";
    private static final String TABLE = "ugc-trust";

    private final JdbcClient database;
    private final Decisions decisions;
    private final StepDecisions journal;
    private final News news;

    Authors(JdbcClient database, Decisions decisions, StepDecisions journal, News news) {
        this.database = database;
        this.decisions = decisions;
        this.journal = journal;
        this.news = news;
    }

    private record History(int accepted, int refused, int takenDown, String level) {}

    String level(MemberId member) {
        return database.sql("select level from engagement_author where member_id = ?")
                .params(member.value())
                .query(String.class)
                .optional()
                .orElse(NEW);
    }

    /** One more contribution of the author came to this end; accepted, refused or taken down after it was accepted. */
    void count(Work work, WorkState end) {
        History history = counted(work, end);
        Decision decision = decisions.decide(
                TABLE,
                Map.of(
                        "accepted", history.accepted(),
                        "refused", history.refused(),
                        "takenDown", history.takenDown()));
        String level = decision.text("level");
        if (!level.equals(history.level())) {
            trust(work, history.level(), level);
            journal.taken(work.community(), work.member().toString(), decision);
        }
    }

    private History counted(Work work, WorkState end) {
        return database.sql("""
                        insert into engagement_author as a (member_id, community_id, accepted, refused, taken_down, level, since)
                        values (:member, :community, :accepted, :refused, :takenDown, 'NEW', :at)
                        on conflict (member_id) do update set accepted = a.accepted + excluded.accepted,
                          refused = a.refused + excluded.refused, taken_down = a.taken_down + excluded.taken_down
                        returning accepted, refused, taken_down, level""")
                .param("member", work.member().value())
                .param("community", work.community().value())
                .param("accepted", end == WorkState.PUBLISHED ? 1 : 0)
                .param("refused", end == WorkState.REFUSED ? 1 : 0)
                .param("takenDown", end == WorkState.TAKEN_DOWN ? 1 : 0)
                .param("at", Timestamp.from(news.now(work.community())))
                .query((r, n) -> new History(r.getInt(1), r.getInt(2), r.getInt(3), r.getString(4)))
                .single();
    }

    private void trust(Work work, String before, String level) {
        database.sql("update engagement_author set level = ?, since = ? where member_id = ?")
                .params(
                        level,
                        Timestamp.from(news.now(work.community())),
                        work.member().value())
                .update();
        news.tell(work.community(), at -> new AuthorTrusted(work.community(), at, work.member(), before, level));
    }
}
