package org.qunflow.group.life;

import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.TaskClosed;
import org.qunflow.group.health.GroupHealth;
import org.qunflow.group.health.Health;
import org.qunflow.group.life.Check.Outcome;
import org.qunflow.group.life.LifeRows.Life;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the clocks of groups: checks, revivals, renewal, and standing groups. */
@Service
public class Lives {
    private static final String REVIVAL = "userTask_reviveGroup";

    private final LifeRows rows;
    private final LifeRules rules;
    private final GroupHealth health;
    private final News news;

    Lives(LifeRows rows, LifeRules rules, GroupHealth health, News news) {
        this.rows = rows;
        this.rules = rules;
        this.health = health;
        this.news = news;
    }

    public CommunityId communityOf(GroupId group) {
        return rows.communityOf(group);
    }

    public Optional<Clock> clock(CommunityId community, GroupId group) {
        return rows.find(community, group).map(Life::clock);
    }

    /** Checks a group on a day of its clock: the record, and how it goes on. */
    @Transactional
    public Outcome check(CommunityId community, GroupId group, int day) {
        Life life = rows.locked(community, group);
        LifeRule rule = rules.of(community).rule();
        Integer points = health.of(community, group).map(Health::health).orElse(null);
        boolean bad = life.size() == 0 || points != null && points < rule.badBelow();
        int inARow = bad ? life.clock().bad() + 1 : 0;
        Outcome outcome = outcome(rule, day, bad, inARow);
        rows.check(community, life, day, inARow, outcome, news.now(community));
        news.tell(community, at -> new GroupChecked(community, at, group, day, points, outcome));
        return outcome;
    }

    private static Outcome outcome(LifeRule rule, int day, boolean bad, int inARow) {
        if (day >= rule.verdictDay() || inARow >= rule.badChecks()) {
            return Outcome.ASKED;
        }
        return bad ? Outcome.WEAK : Outcome.HEALTHY;
    }

    /** An operator said what was tried to revive a group, and what came of it. */
    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(REVIVAL) && !task.cancelled()) {
            GroupId group = GroupId.of(task.businessKey());
            String tried = text(task.answers(), "tried");
            String came = text(task.answers(), "came");
            rows.revived(group, tried, came, task.by(), task.at());
            news.tell(task.community(), at -> new GroupRevived(task.community(), at, group, tried, came));
        }
    }

    static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null ? null : value.toString();
    }

    /** The clock begins anew with day 0 today. */
    @Transactional
    public void renew(CommunityId community, GroupId group) {
        int round = rows.renew(community, group, news.now(community));
        news.tell(community, at -> new ClockRenewed(community, at, group, round));
    }

    /** The clock stops: the group is closed. */
    @Transactional
    public void stop(CommunityId community, GroupId group) {
        rows.end(community, group);
    }

    /** A standing group keeps being measured, and nobody is asked about it (000-25). False if it has no clock. */
    @Transactional
    public boolean fix(CommunityId community, GroupId group, boolean fixed) {
        boolean changed = rows.fix(community, group, fixed);
        if (changed) {
            news.tell(community, at -> new GroupFixed(community, at, group, fixed));
        }
        return changed;
    }
}
