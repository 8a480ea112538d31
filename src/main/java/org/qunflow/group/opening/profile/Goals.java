package org.qunflow.group.opening.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the goal of a community (000-01): one at a time; reached, a task asks for the next one or the close. */
@Service
public class Goals {
    private static final String PROCESS = "community-goal";
    private static final int LONGEST = 120;
    private static final long MOST = 1_000_000_000;
    private static final int SHOWN = 10;

    private final GoalRows rows;
    private final Processes processes;
    private final Subjects subjects;
    private final OpeningNews news;

    Goals(GoalRows rows, Processes processes, Subjects subjects, OpeningNews news) {
        this.rows = rows;
        this.processes = processes;
        this.subjects = subjects;
        this.news = news;
    }

    /** Newest first. */
    public List<Goal> of(CommunityId community) {
        return rows.newest(community, SHOWN);
    }

    public LocalDate today(CommunityId community) {
        return news.today(community);
    }

    /** Sets the goal. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> set(CommunityId community, String title, long target, LocalDate due) {
        if (!isGoal(community, title, target, due)) {
            return news.refused(community, "GOAL", Refusal.of("GOAL", LONGEST));
        }
        if (!rows.set(community, title.strip(), target, due, news.by(), news.now(community))) {
            return news.refused(community, "GOAL", Refusal.of("GOAL_THERE"));
        }
        tell(community, "SET", rows.newest(community, 1).get(0));
        return Optional.empty();
    }

    /** Writes down how far it is; one that is reached opens its task. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> progress(CommunityId community, long progress) {
        Optional<Goal> goal = progress < 0 || progress > MOST
                ? Optional.empty()
                : rows.progress(community, progress, news.now(community));
        if (goal.isEmpty()) {
            return news.refused(community, "GOAL", Refusal.of("NO_GOAL"));
        }
        tell(community, goal.get().isOpen() ? "PROGRESS" : "REACHED", goal.get());
        if (!goal.get().isOpen()) {
            String title = goal.get().title();
            subjects.name(community, community, new Subject(title, title, null, null));
            processes.start(PROCESS, community, community.toString(), Map.of());
        }
        return Optional.empty();
    }

    /** The goal is celebrated: it is closed, without another one. */
    @Transactional
    public void close(CommunityId community) {
        rows.close(community, news.now(community)).ifPresent(g -> tell(community, "CLOSED", g));
    }

    /** The goal is celebrated: it is closed and the next one set; false, and nothing done, if that one is none. */
    @Transactional
    public boolean next(CommunityId community, String title, long target, long days) {
        LocalDate due = today(community).plusDays(days);
        if (!isGoal(community, title, target, due)) {
            news.refused(community, "GOAL", Refusal.of("GOAL", LONGEST));
            return false;
        }
        close(community);
        return set(community, title, target, due).isEmpty();
    }

    private boolean isGoal(CommunityId community, String title, long target, LocalDate due) {
        boolean right = !title.isBlank() && title.length() <= LONGEST && target > 0 && target <= MOST;
        return right && due != null && due.isAfter(today(community));
    }

    private void tell(CommunityId community, String change, Goal goal) {
        news.tell(
                community,
                at -> new GoalChanged(community, at, change, goal.title(), goal.progress(), goal.target(), goal.due()));
    }
}
