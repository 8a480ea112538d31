package org.qunflow.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.group.opening.rules.Misfit;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pretend members set their nickname, sooner or later and not always as asked; some say what should be better. */
@Component
@Profile("demo")
class NicknamesAndWishes implements Habit {
    private static final List<String> CITIES = List.of("杭州", "成都", "北京", "广州", "福州");
    private static final List<String> NAMES = List.of("小雨", "阿远", "若溪", "子涵", "浩然", "欣怡", "嘉宁", "一诺");
    private static final List<String> WISHES = List.of(
            "茶罐不好开，老人家拧不动", "希望有五克的小包装", "想要一段泡茶视频", "快递盒太大，浪费", "能不能注明采摘日期", "想买同款盖碗", "直播时间太晚，赶不上", "试饮装可以混搭吗");
    private static final int MOST = 500;
    private static final double SETS = 0.25;
    private static final double WRONGLY = 0.3;
    private static final double WISHES_A_DAY = 0.004;

    private final Nicknames nicknames;
    private final Feedbacks feedbacks;

    NicknamesAndWishes(Nicknames nicknames, Feedbacks feedbacks) {
        this.nicknames = nicknames;
        this.feedbacks = feedbacks;
    }

    @Override
    public void live(PretendDay day) {
        Map<MemberId, PretendMember> people =
                day.members().stream().collect(Collectors.toMap(PretendMember::id, Function.identity()));
        for (Misfit misfit : nicknames.misfits(day.community(), null, MOST)) {
            PretendMember one = people.get(misfit.member());
            if (one != null && day.happens(SETS, "sets-nickname", one.externalId())) {
                nicknames.set(day.community(), one.id(), nickname(day.draw(), one, misfit.found() == null));
            }
        }
        day.members().stream()
                .filter(m -> day.happens(WISHES_A_DAY, "wishes", m.externalId()))
                .forEach(m -> feedbacks.note(
                        day.community(), m.id(), day.draw().any(WISHES, "wish", m.externalId(), day.day())));
    }

    private static String nickname(Draw draw, PretendMember one, boolean first) {
        String name = draw.any(NAMES, "name", one.externalId());
        boolean wrong = first && draw.of("nickname-wrong", one.externalId()) < WRONGLY;
        return wrong ? name : name + "-" + draw.any(CITIES, "city", one.externalId());
    }
}
