package org.qunflow.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.qunflow.engine.TaskInbox;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.qunflow.outreach.send.Send;
import org.qunflow.outreach.send.SendDesk;
import org.qunflow.shared.GroupId;
import org.qunflow.tasks.TaskPictures;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The pretend lead plans something for every group twice a week; a pretend sender sends most of it the day after, and now
 * and then forgets, so that it is given up.
 */
@Component
@Profile("demo")
class SendHabit implements Habit {
    private static final String TASK = "userTask_sendToGroup";
    private static final String SENDER = "demo-operator";
    private static final double SENDS = 0.85;
    private static final double FORGETS = 0.93;
    private static final Duration OF_USE = Duration.ofHours(38);
    private static final int MOST = 5000;

    private final GroupSends sends;
    private final SendDesk desk;
    private final TaskInbox inbox;
    private final TaskPictures pictures;
    private final byte[] picture = TeaPicture.png();

    SendHabit(GroupSends sends, SendDesk desk, TaskInbox inbox, TaskPictures pictures) {
        this.pictures = pictures;
        this.sends = sends;
        this.desk = desk;
        this.inbox = inbox;
    }

    @Override
    public void live(PretendDay day) {
        answer(day);
        DayOfWeek today = day.day().getDayOfWeek();
        if (today == DayOfWeek.TUESDAY) {
            plan(day, "本周茶单上新，想尝哪一款？群里说一声。", "每周上新", Priority.NORMAL);
        } else if (today == DayOfWeek.FRIDAY) {
            plan(day, "周末茶会还有位子，报名的朋友请接龙。", "周末茶会", Priority.PROMOTION);
        }
    }

    /** Each answers what is given to him; what is given to nobody is for the pretend sender. */
    private void answer(PretendDay day) {
        Map<String, List<TaskInbox.Answer>> bySender = new TreeMap<>();
        inbox.open(day.community(), day.at(23, 59), MOST).stream()
                .filter(t -> t.elementId().equals(TASK))
                .forEach(t -> {
                    Send send = desk.ofTask(day.community(), t.id()).orElseThrow();
                    answer(day, send).ifPresent(a -> bySender.computeIfAbsent(
                                    Objects.requireNonNullElse(send.sender(), SENDER), who -> new ArrayList<>())
                            .add(a));
                });
        bySender.forEach((who, answers) -> {
            prove(day, who, answers);
            inbox.completeAll(day.community(), who, answers);
        });
    }

    private void prove(PretendDay day, String who, List<TaskInbox.Answer> answers) {
        List<String> sent = answers.stream()
                .filter(a -> Boolean.TRUE.equals(a.answers().get("sent")))
                .map(TaskInbox.Answer::taskId)
                .toList();
        pictures.put(day.community(), sent, who, picture);
    }

    private static Optional<TaskInbox.Answer> answer(PretendDay day, Send send) {
        double mood = day.draw().of("sends to the group", send.groupZh(), send.askedAt());
        return mood < FORGETS
                ? Optional.of(new TaskInbox.Answer(send.taskId(), Map.of("sent", mood < SENDS)))
                : Optional.empty();
    }

    private void plan(PretendDay day, String words, String reason, Priority priority) {
        List<GroupId> groups =
                desk.groups(day.community()).stream().map(SendDesk.Chat::id).toList();
        Instant due = day.at(10, 0);
        sends.ask(day.community(), groups, new NewSend(words, reason, priority, null, due, due.plus(OF_USE)));
    }
}
