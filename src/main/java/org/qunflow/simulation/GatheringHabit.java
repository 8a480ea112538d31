package org.qunflow.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.gathering.ContentForm;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.library.Library;
import org.qunflow.engagement.gathering.library.Material;
import org.qunflow.engagement.gathering.library.Topic;
import org.qunflow.engagement.gathering.plan.Column;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend lead opens columns on the first day; the pretend operator prepares, hosts and reviews; some are never ready in time. */
@Component
@Profile("demo")
class GatheringHabit implements Habit {
    private static final double NEVER_READY = 0.12;
    private static final double DOUBTFUL = 0.2;
    private static final double QUARRELS = 0.08;

    private final Columns columns;
    private final Gatherings gatherings;
    private final Library library;

    GatheringHabit(Columns columns, Gatherings gatherings, Library library) {
        this.columns = columns;
        this.gatherings = gatherings;
        this.library = library;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        return Optional.ofNullable(
                switch (task.element()) {
                    case "userTask_prepareGathering" -> brief(task, draw);
                    case "userTask_judgeBrief" -> verdict(task, draw);
                    case "userTask_announceGathering" -> Map.of("announcement", "今晚见：" + task.about());
                    case "userTask_hostGathering" -> hosted(task, draw);
                    case "userTask_steerGathering" -> Map.of("steered", "CALMED");
                    case "userTask_reviewGathering" -> reviewed(task, draw);
                    case "userTask_explainMissedGathering" -> Map.of("reason", "方案改来改去，错过了时间");
                    case "userTask_settleCadence" ->
                        Map.of("remedy", draw.any(List.of("PLAN", "EXCUSE"), "remedy", task.about()));
                    default -> guest(task, draw);
                });
    }

    private static Map<String, Object> brief(PretendTask task, Draw draw) {
        boolean doubtful = isNeverReady(task, draw) || draw.of("brief", task.about(), day(task)) < DOUBTFUL;
        return Map.of(
                "theme",
                draw.any(List.of("春茶怎么选", "岩茶入门", "保温杯怎么洗", "一泡好水"), "theme", task.about()),
                "painPoint",
                doubtful ? "" : "怕买贵，怕买错",
                "onTone",
                true,
                "ad",
                draw.of("ad", task.about()) < DOUBTFUL,
                "plan",
                "开场五分钟，分享二十分钟，答疑十五分钟");
    }

    private static Map<String, Object> verdict(PretendTask task, Draw draw) {
        double mood = draw.of("verdict", task.about(), day(task));
        if (isNeverReady(task, draw)) {
            return Map.of("verdict", "REWORK");
        }
        return Map.of("verdict", mood < 0.5 ? "APPROVE" : mood < 0.8 ? "REWORK" : "CANCEL");
    }

    private static LocalDate day(PretendTask task) {
        return task.task().createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Some go back and forth until their time has passed. */
    private static boolean isNeverReady(PretendTask task, Draw draw) {
        return draw.of("never ready", task.about()) < NEVER_READY;
    }

    private static Map<String, Object> hosted(PretendTask task, Draw draw) {
        int came = 6 + (int) (draw.of("came", task.about()) * 30);
        return Map.of(
                "attended",
                came,
                "spoke",
                came / 3,
                "outputs",
                (int) (draw.of("outputs", task.about()) * 6),
                "mood",
                draw.of("mood", task.about()) < QUARRELS ? "HEATED" : "LIVELY");
    }

    private static Map<String, Object> reviewed(PretendTask task, Draw draw) {
        return Map.of(
                "rating", draw.any(List.of("3", "4", "4", "5"), "rating", task.about()),
                "learned", draw.any(List.of("留出更多提问时间", "提前一天再提醒一次", "图片比文字更受欢迎"), "learned", task.about()));
    }

    private static Map<String, Object> guest(PretendTask task, Draw draw) {
        return switch (task.element()) {
            case "userTask_inviteGuest" -> Map.of("guest", "陈老师（制茶师）", "coming", draw.of("coming", task.about()) < 0.7);
            case "userTask_briefGuest" -> Map.of("sent", "主题、听众、时段、不谈价格");
            case "userTask_thankGuest" -> Map.of("again", true);
            case "userTask_tellGuest" -> Map.of("told", "TOLD");
            default -> null;
        };
    }

    @Override
    public void live(PretendDay day) {
        if (columns.running(day.community()).isEmpty()) {
            opens(day);
        }
        uses(day);
    }

    private void opens(PretendDay day) {
        CommunityId home = day.community();
        open(home, "晨间茶讯", "WAITING", DayOfWeek.MONDAY, null, Value.INFORMATION, false);
        open(home, "周三茶话", "TIER", DayOfWeek.WEDNESDAY, null, null, false);
        open(home, "嘉宾夜话", "CORE_FAN", DayOfWeek.THURSDAY, null, Value.VIEWPOINT, true);
        open(home, "周六会客厅", "VIP", DayOfWeek.SATURDAY, null, Value.BENEFIT, false);
        open(home, "一起开汤", "EVENT", DayOfWeek.SUNDAY, null, Value.LEARNING, false);
        open(home, "开采节", "TIER", null, day.day().plusDays(30), Value.CONNECTION, false);
        library.keep(
                home,
                new Material(
                        Ids.next(),
                        "茶山照片一组",
                        ContentForm.ARTICLE,
                        "春天的茶山，清晨采摘。",
                        "春茶，产地",
                        "运营实拍",
                        Material.Licence.OWN,
                        0,
                        null));
        for (String topic : List.of("保温杯怎么洗", "办公室怎么泡茶", "送长辈喝什么")) {
            library.keep(home, new Topic(Ids.next(), "日用品", topic, 0, null));
        }
    }

    private void open(
            CommunityId home, String title, String type, DayOfWeek weekday, LocalDate day, Value value, boolean guest) {
        columns.open(
                home,
                new Column(
                        Ids.next(),
                        title,
                        "",
                        null,
                        null,
                        type,
                        weekday == null ? null : weekday.getValue(),
                        day,
                        LocalTime.of(20, 0),
                        "茶师傅",
                        ContentForm.THEME_SHARE,
                        value,
                        guest));
    }

    /** What is held tomorrow is made of a material and a topic. */
    private void uses(PretendDay day) {
        List<Gathering> tomorrow = gatherings.between(
                day.community(), null, day.day().plusDays(1), day.day().plusDays(2), Gatherings.Place.FIRST, 5);
        List<Topic> topics = library.topics(day.community(), "", Library.Place.FIRST, 5);
        for (Gathering g : tomorrow) {
            String about = g.groupName() + day.day();
            library.useTopic(
                    day.community(),
                    g.id(),
                    day.draw().any(topics, "topic", about).id());
            library.materials(day.community(), "", Library.Place.FIRST, 1)
                    .forEach(m -> library.useMaterial(day.community(), g.id(), m.id()));
        }
    }
}
