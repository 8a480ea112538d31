package org.qunflow.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.engine.TaskInbox;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.cases.CaseReader;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.cases.Places;
import org.qunflow.moderation.message.Messages;
import org.qunflow.moderation.message.NewMessage;
import org.qunflow.shared.GroupId;
import org.qunflow.tasks.TaskPictures;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Pretend people chat; some advertise, a few with tricks, now and then a group quarrels. Others report them, some appeal. Two
 * pretend leads decide, so that nobody decides twice.
 */
@Component
@Profile("demo")
class ModerationHabit implements Habit {
    private static final String OPERATOR = "demo-operator";
    private static final int MOST = 5000;
    private static final int OPEN = 60;
    private static final List<String> FRIENDLY = List.of("今天泡了新到的岩茶", "周末一起喝茶吗", "谢谢分享", "这款香气真好", "请问水温多少合适");
    private static final List<String> ADS =
            List.of("低价好茶加 微 信 联系", "便宜好茶加薇信联系我", "好货在这里 http://t.cn/tea88", "兼职日结，私聊我", "全网最低价拼团返利群");
    private static final List<String> RUDE = List.of("你们就是骗子", "垃圾东西，恶心", "闭嘴吧白痴");
    private static final List<String> ITEMS = List.of("2.6", "3.1", "5.1", "7.1", "4.3", "2.3", "1.12", "9.2");

    private final Messages messages;
    private final Cases cases;
    private final CaseReader reader;
    private final Places places;
    private final Appeals appeals;
    private final TaskInbox inbox;
    private final Subjects subjects;
    private final TaskPictures pictures;
    private final byte[] picture = TeaPicture.png();

    ModerationHabit(
            Messages messages,
            Cases cases,
            CaseReader reader,
            Places places,
            Appeals appeals,
            TaskInbox inbox,
            Subjects subjects,
            TaskPictures pictures) {
        this.messages = messages;
        this.cases = cases;
        this.reader = reader;
        this.places = places;
        this.appeals = appeals;
        this.inbox = inbox;
        this.subjects = subjects;
        this.pictures = pictures;
    }

    @Override
    public void live(PretendDay day) {
        leadsDecide(day);
        messages.take(
                day.community(),
                day.members().stream().flatMap(m -> says(day, m)).toList());
        day.members().stream()
                .filter(m -> day.happens(0.0015, "is reported", m.externalId()))
                .forEach(m -> isReported(day, m));
        reader.page(day.community(), CaseState.PENALISED, 0, null, OPEN).stream()
                .filter(c -> day.happens(0.12, "appeals", c.name() + c.item() + c.openedAt()))
                .forEach(c -> appeals.file(day.community(), c.id(), c.member(), "我没有违规的意思，请复核"));
    }

    private Stream<NewMessage> says(PretendDay day, PretendMember member) {
        double mood = day.draw().of("mood", member.externalId(), day.day());
        boolean spammer = day.draw().of("spammer", member.externalId()) < 0.01;
        boolean quarrel = day.draw().of("quarrel", day.day()) < 0.06;
        if (spammer && mood < 0.2) {
            return say(day, member, ADS, 3);
        }
        if (quarrel && mood < 0.12) {
            return say(day, member, RUDE, 2);
        }
        return mood < member.persona().speaks() / 4 ? say(day, member, FRIENDLY, 1) : Stream.empty();
    }

    /** The same as often as given, where the member sits. */
    private Stream<NewMessage> say(PretendDay day, PretendMember member, List<String> words, int times) {
        GroupId group = places.of(day.community(), member.id()).stream()
                .min(Comparator.comparing(Places.Place::zh))
                .map(Places.Place::id)
                .orElse(null);
        String body = day.draw().any(words, "says", member.externalId(), day.day());
        return Stream.iterate(0, n -> n < times, n -> n + 1)
                .map(n -> new NewMessage(
                        member.id(),
                        group,
                        body,
                        "demo",
                        member.externalId() + " " + day.day() + " " + n,
                        day.at(11, 5 * n)));
    }

    private void isReported(PretendDay day, PretendMember member) {
        String item = day.draw().any(ITEMS, "item", member.externalId(), day.day());
        cases.report(
                day.community(),
                NewCase.reported(member.id(), null, item, "群友反映：" + member.externalId() + " " + day.day()));
    }

    /** Decisions by one lead, second eyes and appeals by another. */
    private void leadsDecide(PretendDay day) {
        List<TaskInbox.OpenTask> open = inbox.open(day.community(), day.at(23, 59), MOST);
        inbox.completeAll(day.community(), "demo-lead", answers(day, open, "userTask_decide"));
        inbox.completeAll(
                day.community(),
                "demo-lead-two",
                Stream.of("userTask_secondEyes", "userTask_reviewAppeal")
                        .flatMap(element -> answers(day, open, element).stream())
                        .toList());
    }

    /** In the order of what they are about: of two cases of one member the second weighs heavier. */
    private List<TaskInbox.Answer> answers(PretendDay day, List<TaskInbox.OpenTask> open, String element) {
        List<TaskInbox.OpenTask> asked =
                open.stream().filter(t -> t.elementId().equals(element)).toList();
        Map<String, Subject> about = subjects.of(
                day.community(),
                asked.stream().map(TaskInbox.OpenTask::businessKey).toList());
        return asked.stream()
                .sorted(Comparator.comparing(TaskInbox.OpenTask::createdAt)
                        .thenComparing(t -> about.get(t.businessKey()).zh()))
                .map(t -> new TaskInbox.Answer(
                        t.id(),
                        answer(
                                element,
                                day.draw()
                                        .of(element, about.get(t.businessKey()).zh(), t.createdAt()))))
                .toList();
    }

    private static Map<String, Object> answer(String element, double chance) {
        return switch (element) {
            case "userTask_decide" -> Map.of("violation", chance < 0.8, "reason", chance < 0.8 ? "证据清楚" : "只是玩笑");
            case "userTask_secondEyes" -> Map.of("confirmed", chance < 0.7, "secondReason", "已看证据");
            default ->
                Map.of("ruling", chance < 0.4 ? "OVERTURNED" : chance < 0.7 ? "UPHELD" : "REDUCED", "reason", "重新看过证据");
        };
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_execute" -> proven(task, Map.of("executed", "MUTED", "proof", "群内截图"));
            case "userTask_unmute", "userTask_restore" -> proven(task, Map.of("lifted", "LIFTED", "liftProof", "群内截图"));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> proven(PretendTask task, Map<String, Object> answers) {
        pictures.put(task.community(), List.of(task.task().id()), OPERATOR, picture);
        return Optional.of(answers);
    }
}
