package org.qunflow.group.life;

import java.util.Map;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.seat.Answer;
import org.qunflow.group.seat.Endings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to verdicts: what is known, what is proposed, what a lead decides, and that it is done. */
@Service
public class Verdicts {
    private static final String DECISION = "userTask_decideVerdict";
    private static final Map<String, Subject> PROPOSALS = Map.of(
            "RENEW", new Subject("建议续期", "renewal proposed", null, null),
            "MERGE", new Subject("建议合并", "merger proposed", null, null),
            "DISSOLVE", new Subject("建议解散", "dissolution proposed", null, null));

    private final VerdictRows rows;
    private final DueRows names;
    private final Subjects subjects;
    private final Lives lives;
    private final Endings endings;
    private final News news;

    Verdicts(VerdictRows rows, DueRows names, Subjects subjects, Lives lives, Endings endings, News news) {
        this.rows = rows;
        this.names = names;
        this.subjects = subjects;
        this.lives = lives;
        this.endings = endings;
        this.news = news;
    }

    public Verdict.Facts facts(CommunityId community, GroupId group) {
        return rows.facts(community, group, news.now(community));
    }

    /** The question is asked; the task that follows names the proposal. */
    @Transactional
    public void propose(CommunityId community, GroupId group, Verdict.Facts facts, String verdict) {
        rows.ask(community, group, facts, verdict, news.now(community));
        subjects.name(community, group, named(group, PROPOSALS.get(verdict)));
        news.tell(community, at -> new VerdictProposed(community, at, group, verdict, facts.health(), facts.size()));
    }

    private Subject named(GroupId group, Subject proposal) {
        Subject plain = names.subject(group);
        return proposal == null
                ? plain
                : new Subject(plain.zh() + "：" + proposal.zh(), plain.en() + ": " + proposal.en(), group, null);
    }

    /** A lead decided; the step that follows from it runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(DECISION) && !task.cancelled()) {
            GroupId group = GroupId.of(task.businessKey());
            String verdict = Lives.text(task.answers(), "verdict");
            String reason = Lives.text(task.answers(), "reason");
            rows.decided(group, verdict, task.by(), task.at(), reason);
            news.tell(task.community(), at -> new VerdictDecided(task.community(), at, group, verdict, reason));
        }
    }

    /** The group goes on with a new clock. */
    @Transactional
    public void renew(CommunityId community, GroupId group) {
        lives.renew(community, group);
        settled(community, group, "RENEWED", null);
    }

    /** The group is closed and everybody gives the seat back. */
    @Transactional
    public void dissolve(CommunityId community, GroupId group) {
        endings.dissolve(community, group, rows.reason(group));
        lives.stop(community, group);
        settled(community, group, "DISSOLVED", null);
    }

    /** Everybody moves into another group of the kind and this one closes; false if there is no room, and nothing changed. */
    @Transactional
    public boolean merge(CommunityId community, GroupId group) {
        Answer answer = endings.merge(community, group, rows.reason(group));
        if (answer instanceof Answer.Merged merged) {
            lives.stop(community, group);
            settled(community, group, "MERGED", merged.into());
            return true;
        }
        rows.came(group, "NO_ROOM", null);
        rows.askAgain(group, news.now(community));
        return false;
    }

    /** The group was closed by somebody while the question was open. */
    @Transactional
    public void closed(CommunityId community, GroupId group) {
        lives.stop(community, group);
        settled(community, group, "CLOSED", null);
    }

    /** What was proposed leaves the name again. */
    private void settled(CommunityId community, GroupId group, String outcome, GroupId into) {
        rows.came(group, outcome, into);
        subjects.name(community, group, names.subject(group));
    }
}
