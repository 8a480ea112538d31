package org.qunflow.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.shared.GroupId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend lead plans something for every group twice a week; the pretend sender sends most of it, and now and then forgets. */
@Component
@Profile("demo")
class SendHabit implements Habit {
    private static final String TASK = "userTask_sendToGroup";
    private static final double SENDS = 0.85;
    private static final double FORGETS = 0.9;
    private static final Duration OF_USE = Duration.ofHours(34);

    private final GroupSends sends;
    private final SendDesk desk;

    SendHabit(GroupSends sends, SendDesk desk) {
        this.sends = sends;
        this.desk = desk;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        double mood = draw.of("sends to the group", task.about(), task.task().createdAt());
        return task.element().equals(TASK) && mood < FORGETS
                ? Optional.of(Map.of("sent", mood < SENDS))
                : Optional.empty();
    }

    @Override
    public void live(PretendDay day) {
        DayOfWeek today = day.day().getDayOfWeek();
        if (today == DayOfWeek.TUESDAY) {
            plan(day, "本周茶单上新，想尝哪一款？群里说一声。", "每周上新", Priority.NORMAL);
        } else if (today == DayOfWeek.FRIDAY) {
            plan(day, "周末茶会还有位子，报名的朋友请接龙。", "周末茶会", Priority.PROMOTION);
        }
    }

    private void plan(PretendDay day, String words, String reason, Priority priority) {
        List<GroupId> groups =
                desk.groups(day.community()).stream().map(SendDesk.Chat::id).toList();
        Instant due = day.at(10, 0);
        sends.ask(day.community(), groups, new NewSend(words, reason, priority, null, due, due.plus(OF_USE)));
    }
}
