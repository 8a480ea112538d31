package org.qunflow.simulation;

import org.qunflow.group.GroupType;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.profile.Launch;
import org.qunflow.group.opening.profile.Profiles;
import org.qunflow.group.opening.profile.Scene;
import org.qunflow.group.opening.profile.Scenes;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend leads begin with a profile, scenes, a goal and a rulebook. */
@Component
@Profile("demo")
class CommunityBegins implements Habit {
    private final Profiles profiles;
    private final Scenes scenes;
    private final Goals goals;
    private final Launch launch;
    private final Rulebook rulebook;
    private final Openings openings;
    private final CurrentOperator operator;

    CommunityBegins(
            Profiles profiles,
            Scenes scenes,
            Goals goals,
            Launch launch,
            Rulebook rulebook,
            Openings openings,
            CurrentOperator operator) {
        this.profiles = profiles;
        this.scenes = scenes;
        this.goals = goals;
        this.launch = launch;
        this.rulebook = rulebook;
        this.openings = openings;
        this.operator = operator;
    }

    @Override
    public void live(PretendDay day) {
        CommunityId home = day.community();
        if (profiles.of(home).version() == 0) {
            operator.runAs("lead", () -> begin(home));
        }
        rules(home);
    }

    private void begin(CommunityId home) {
        profiles.write(
                home,
                new org.qunflow.group.opening.profile.Profile(
                        "让爱茶的人互相认识", "慢、真、分享", Kind.INTEREST, "茶师小山", "亲切，有据", "不夸大功效", "云上茶春季系列", 0));
        scenes.score(home, "办公室一杯茶", 5, 5, 4);
        scenes.score(home, "周末待客", 4, 3, 3);
        scenes.score(home, "送礼", 3, 1, 5);
        scenes.of(home).stream()
                .filter(s -> s.verdict().equals("CORE"))
                .map(Scene::id)
                .forEach(id -> scenes.choose(home, id));
        goals.set(home, "第一百位茶友", 100, goals.today(home).plusDays(60));
        for (int step = 1; step < Launch.STEPS.size(); step++) {
            launch.tick(home, step);
        }
        rulebook.draft(home, "一、不发广告。\n二、不攻击他人。\n三、昵称写“称呼-城市”。");
        openings.plan(home, GroupType.EVENT, "春茶品鉴会");
    }

    /** The other lead approves what the first one wrote. */
    private void rules(CommunityId home) {
        rulebook.versions(home).stream()
                .filter(v -> v.isDraft())
                .findFirst()
                .ifPresent(draft -> operator.runAs("lead2", () -> {
                    rulebook.approve(home, draft.version());
                    launch.tick(home, Launch.STEPS.size());
                }));
    }
}
