package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.group.opening.Keepers;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningFile;
import org.qunflow.group.opening.Openings;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend operator opens groups, answers feedback and celebrates goals; now and then a file is handed in too early. */
@Component
@Profile("demo")
class OpeningTasks implements Habit {
    private static final List<String> THEMES = List.of("第一泡春茶", "水温的学问", "我的茶桌", "老茶新喝");
    private static final Map<String, String> ANSWERS = Map.of(
            "ADOPTED", "谢谢您，我们和茶师商量过了，下一批就这样做。",
            "PLANNED", "谢谢您，已经排进下个季度，做好了第一个告诉您。",
            "DECLINED", "谢谢您，这一次做不到：改了会影响茶的存放。");
    private static final List<String> VERDICTS = List.of("ADOPTED", "PLANNED", "DECLINED");
    private static final double TOO_EARLY = 0.2;

    private final Openings openings;
    private final Keepers keepers;

    OpeningTasks(Openings openings, Keepers keepers) {
        this.openings = openings;
        this.keepers = keepers;
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask asked, Draw draw) {
        return switch (asked.element()) {
            case "userTask_completeFile" -> Optional.of(file(asked, draw));
            case "userTask_openingList" -> Optional.of(Map.of("notice", true, "welcome", true, "nickname", true));
            case "userTask_answerFeedback" -> Optional.of(answer(draw.any(VERDICTS, "verdict", asked.about())));
            case "userTask_celebrateGoal" ->
                Optional.of(Map.of("next", "NEXT", "title", "让更多茶友开口", "target", 5000, "days", 120));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> answer(String verdict) {
        return Map.of("verdict", verdict, "answer", ANSWERS.get(verdict));
    }

    private Map<String, Object> file(PretendTask asked, Draw draw) {
        GroupId group = GroupId.of(asked.task().businessKey());
        Opening opening = openings.find(asked.community(), group).orElseThrow();
        boolean early = opening.missing().size() > 1 && draw.of("too-early", asked.about()) < TOO_EARLY;
        if (!early || opening.version() > 2) {
            openings.fill(opening, complete(asked.community(), opening.file()));
        }
        String theme = draw.any(THEMES, "theme", asked.about());
        return Map.of("decision", "SUBMIT", "theme", theme);
    }

    private OpeningFile complete(CommunityId community, OpeningFile file) {
        List<String> people =
                keepers.of(community).stream().map(Colleague::name).sorted().toList();
        return new OpeningFile(
                or(file.interest(), "喜欢喝茶，想学会泡茶"),
                or(file.purpose(), "让爱茶的人互相认识"),
                file.kind() == null ? Kind.INTEREST : file.kind(),
                or(file.platform(), "企业微信"),
                or(file.joinPrinciple(), "说明来意，由运营人员邀请"),
                or(file.norms(), "不发广告，不攻击他人，昵称写“称呼-城市”"),
                or(file.owner(), name(people, 0)),
                or(file.deputy(), name(people, 1)),
                or(file.persona(), "茶师小山"),
                file.theme(),
                file.scenes().isEmpty() ? List.of("办公室一杯茶") : file.scenes());
    }

    private static String name(List<String> people, int which) {
        return which < people.size() ? people.get(which) : "";
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
