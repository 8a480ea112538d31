package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.ugc.Licence;
import org.qunflow.engagement.ugc.Licences;
import org.qunflow.engagement.ugc.NewWork;
import org.qunflow.engagement.ugc.Work;
import org.qunflow.engagement.ugc.WorkKind;
import org.qunflow.engagement.ugc.WorkState;
import org.qunflow.engagement.ugc.Works;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend fans write about tea, revise what they are asked to, and say whether it may be used elsewhere. */
@Component
@Profile("demo")
class ContentHabit implements Habit {
    private static final int LOOKED_AT = 40;
    private static final List<String> TEAS =
            List.of("白毫银针", "武夷肉桂", "勐海熟普", "狮峰龙井", "蜜兰香单丛", "正山小种", "安溪铁观音", "太平猴魁", "凤庆滇红", "茉莉花茶");
    private static final List<String> MOMENTS = List.of(
            "清晨第一泡", "午后办公室", "雨天在家", "周末爬山归来", "饭后和父母", "深夜写稿时", "朋友来访", "带去公园", "出差路上", "读书会间隙", "加班之前", "孩子睡下后");
    private static final List<String> WATERS = List.of("山泉水", "纯净水", "九十度的水", "刚沸的水", "冷泡四小时", "矿泉水");
    private static final List<String> THOUGHTS = List.of(
            "第一泡就很惊艳，香气留了一下午",
            "试了三种水温，九十度最合适",
            "和家人一起喝，大家都说好",
            "泡久了发涩，三十秒出汤更好",
            "配上今天的点心，一个人也很满足",
            "第三泡才打开，回甘很长",
            "汤色比上一款更亮，叶底也匀整",
            "想要便宜的好茶？加微信联系我");

    private final Works works;
    private final Licences licences;

    ContentHabit(Works works, Licences licences) {
        this.works = works;
        this.licences = licences;
    }

    @Override
    public void live(PretendDay day) {
        day.members().stream()
                .filter(m -> m.persona().speaks() > 0.05)
                .filter(m -> day.happens(m.persona().speaks() / 6, "content", m.externalId()))
                .forEach(m -> contributes(day, m));
        works.page(day.community(), WorkState.CHANGES, null, LOOKED_AT).stream()
                .filter(w -> day.happens(0.25, "revise", w.body()))
                .forEach(w -> works.revise(day.community(), w.id(), w.body() + "。补充：用的是山泉水"));
        works.page(day.community(), WorkState.PUBLISHED, null, LOOKED_AT).forEach(w -> isVisible(day, w));
    }

    private void contributes(PretendDay day, PretendMember author) {
        WorkKind kind = day.draw().any(List.of(WorkKind.values()), "kind", author.externalId(), day.day());
        boolean again = day.happens(0.05, "again", author.externalId());
        String body = any(day, author, TEAS, "tea") + "：" + (again ? "" : circumstances(day, author))
                + any(day, author, THOUGHTS, "thought");
        works.submit(day.community(), NewWork.text(author.id(), kind, body, "群聊"));
    }

    private static String circumstances(PretendDay day, PretendMember author) {
        return any(day, author, MOMENTS, "moment") + "，" + any(day, author, WATERS, "water") + "，";
    }

    private static String any(PretendDay day, PretendMember author, List<String> choices, String question) {
        return day.draw().any(choices, question, author.externalId(), day.day());
    }

    private void isVisible(PretendDay day, Work work) {
        if (work.licence() == Licence.ASKED && day.happens(0.3, "licence", work.body())) {
            licences.answer(day.community(), work.id(), day.happens(0.7, "grants", work.body()));
        } else if (work.licence() == Licence.GRANTED && day.happens(0.04, "reuse", work.body())) {
            licences.reuse(day.community(), work.id(), "本周推送");
        } else if (day.happens(0.004, "infringes", work.body())) {
            licences.report(day.community(), work.id(), "茶园摄影师", "这是我的照片");
        }
    }

    @Override
    public Optional<Map<String, Object>> answers(PretendTask task, Draw draw) {
        double chance = draw.of(task.element(), task.about());
        return switch (task.element()) {
            case "userTask_reviewWork" -> Optional.of(reviewed(chance));
            case "userTask_sampleWork" ->
                Optional.of(chance < 0.9 ? Map.of("keep", true) : Map.of("keep", false, "reason", "含有广告"));
            case "userTask_judgeReport" ->
                Optional.of(Map.of("upheld", chance < 0.5, "reason", chance < 0.5 ? "对方有原图" : "作者有原图"));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> reviewed(double chance) {
        if (chance < 0.75) {
            return Map.of("verdict", "ACCEPT");
        }
        return chance < 0.9
                ? Map.of("verdict", "CHANGE", "reason", "请补充用水和水温")
                : Map.of("verdict", "REFUSE", "reason", "与社群无关");
    }
}
