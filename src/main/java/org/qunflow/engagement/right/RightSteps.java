package org.qunflow.engagement.right;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.engine.Decision;
import org.qunflow.engine.TaskClosed;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the steps of a right's life: scored, granted for a term, renewed, closed. */
@Service
public class RightSteps {
    private static final Set<String> DECISIONS = Set.of("userTask_approveRight", "userTask_renewRight");

    private final RightRows rows;
    private final Rights rights;
    private final Candidates candidates;
    private final RightTitles titles;
    private final Communities communities;
    private final RightSettings settings;
    private final News news;

    RightSteps(
            RightRows rows,
            Rights rights,
            Candidates candidates,
            RightTitles titles,
            Communities communities,
            RightSettings settings,
            News news) {
        this.rows = rows;
        this.rights = rights;
        this.candidates = candidates;
        this.titles = titles;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    /** What the table says: suitable is PROPOSE or UNFIT, score is 0 to 100. */
    @Transactional
    public Decision score(RightId id) {
        Decision decision = candidates.score(rows.get(id));
        rows.scored(id, ((Number) decision.outputs().get("score")).intValue());
        titles.name(rows.get(id));
        return decision;
    }

    /** Notes who decided; the step that follows from the decision runs in nobody's name. */
    @EventListener
    void on(TaskClosed task) {
        if (task.processKey().equals(Rights.PROCESS) && DECISIONS.contains(task.elementId()) && !task.cancelled()) {
            rows.decided(RightId.of(task.businessKey()), task.by());
        }
    }

    /** The member holds the right from now on, for a term. */
    @Transactional
    public void grant(RightId id) {
        Right right = rows.get(id);
        Instant now = news.now(right.community());
        Instant until = afterATerm(right, now);
        if (!rows.grant(id, now, until)) {
            throw new IllegalStateException("Right " + id + " cannot be granted. Current state: " + right.state());
        }
        rights.tell(right, RightState.GRANTED, until, "");
    }

    /** One more term, from the end of the one before. */
    @Transactional
    public void renew(RightId id) {
        Right right = rows.get(id);
        Instant until = afterATerm(right, right.until());
        if (!rows.renew(id, until)) {
            throw new IllegalStateException("Right " + id + " cannot be renewed. Current state: " + right.state());
        }
        rights.tell(right, RightState.GRANTED, until, "RENEWED");
    }

    /** The right, or the candidature, comes to its end. */
    @Transactional
    public void close(RightId id, RightState outcome, String why) {
        Right right = rows.get(id);
        if (!rows.close(id, outcome, why, news.now(right.community()))) {
            throw new IllegalStateException(
                    "Right " + id + " cannot be " + outcome + ". Current state: " + right.state());
        }
        rights.tell(right, outcome, null, Optional.ofNullable(why).orElse(""));
    }

    private Instant afterATerm(Right right, Instant from) {
        ZoneId zone = communities.get(right.community()).zone();
        return from.atZone(zone).plus(settings.term()).toInstant();
    }
}
