package org.qunflow.layering.mechanism;

import org.qunflow.engine.TaskClosed;
import org.qunflow.group.seat.Endings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a mechanism group as its process takes it: invitations are out, the promotion is over, the group is no more. */
@Service
public class MechanismCourse {
    private final MechanismRows rows;
    private final Endings endings;
    private final News news;

    MechanismCourse(MechanismRows rows, Endings endings, News news) {
        this.rows = rows;
        this.endings = endings;
        this.news = news;
    }

    /** The invitations are out: from now on answers are taken. */
    @Transactional
    public void run(CommunityId community, GroupId group) {
        move(community, group, "INVITING", "RUNNING");
    }

    /** The promotion is over: no more answers, somebody sums it up. */
    @Transactional
    public void beginClosing(CommunityId community, GroupId group) {
        move(community, group, "RUNNING", "CLOSING");
    }

    private void move(CommunityId community, GroupId group, String from, String to) {
        if (!rows.move(community, group, from, to)) {
            throw new IllegalStateException("Mechanism group " + group + " is not " + from);
        }
        news.tell(community, at -> new MechanismMoved(community, at, group, to));
    }

    /** The group is no more; its members stay in the groups of their tiers. */
    @Transactional
    public void dissolve(CommunityId community, GroupId group, String outcome) {
        if (rows.close(community, group, outcome, news.now(community))) {
            endings.dissolve(community, group, outcome);
            news.tell(community, at -> new MechanismMoved(community, at, group, outcome));
        }
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals("userTask_closePromotion") && !task.cancelled()) {
            rows.result(
                    task.community(),
                    task.businessKey(),
                    String.valueOf(task.answers().get("result")));
        }
    }
}
