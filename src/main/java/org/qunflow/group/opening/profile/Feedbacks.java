package org.qunflow.group.opening.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to feedback of seed users (002-09): to the product owner, and the answer back to the member. */
@Service
public class Feedbacks {
    public static final int LONGEST = 500;
    private static final String PROCESS = "seed-feedback";
    private static final String ANSWER = "userTask_answerFeedback";

    private final FeedbackRows rows;
    private final Members members;
    private final Processes processes;
    private final OpeningNews news;

    Feedbacks(FeedbackRows rows, Members members, Processes processes, OpeningNews news) {
        this.rows = rows;
        this.members = members;
        this.processes = processes;
        this.news = news;
    }

    /** Newest first, below that id; null: from the newest on. */
    public List<Feedback> newest(CommunityId community, Long before, int limit) {
        return rows.newest(community, before, limit);
    }

    /** What a member said and nobody has answered yet. */
    public Optional<String> open(CommunityId community, MemberId member) {
        return rows.open(community, member);
    }

    /** Takes what a member says to the product owner. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> note(CommunityId community, MemberId member, String text) {
        Optional<Member> who = members.find(community, member).filter(Feedbacks::isThere);
        if (who.isEmpty()) {
            return news.refused(community, "FEEDBACK", Refusal.of("NO_MEMBER"));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return news.refused(community, member, "FEEDBACK", Refusal.of("FEEDBACK_TEXT", LONGEST));
        }
        if (!rows.note(community, member, text.strip(), news.by(), news.now(community))) {
            return news.refused(community, member, "FEEDBACK", Refusal.of("FEEDBACK_OPEN"));
        }
        news.tell(community, at -> new FeedbackMoved(community, at, member, "OPEN", text.strip()));
        processes.start(PROCESS, community, member.toString(), Map.of());
        return Optional.empty();
    }

    private static boolean isThere(Member member) {
        return !List.of("LEFT", "REJECTED").contains(member.stage().name());
    }

    /** Keeps the answer of the product owner. */
    @Transactional
    public void answer(MemberId member, String verdict, String answer) {
        CommunityId community = members.communityOf(member);
        rows.answered(member, verdict, answer, news.now(community));
        news.tell(community, at -> new FeedbackMoved(community, at, member, verdict, answer));
    }

    /** Notes who answered; the step that follows runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(ANSWER) && !task.cancelled()) {
            rows.by(MemberId.of(task.businessKey()), task.by());
        }
    }

    /** The member is out; nobody has to answer any more. */
    @Transactional
    public void close(MemberId member) {
        CommunityId community = members.communityOf(member);
        rows.closed(member);
        news.tell(community, at -> new FeedbackMoved(community, at, member, "CLOSED", ""));
    }
}
