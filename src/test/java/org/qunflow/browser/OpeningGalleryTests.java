package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.group.GroupType;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.profile.Profile;
import org.qunflow.group.opening.profile.Profiles;
import org.qunflow.group.opening.profile.Scenes;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.group.opening.role.SeedAccounts;
import org.qunflow.group.opening.rules.Nicknames;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages about opening groups. */
class OpeningGalleryTests extends GalleryTest {
    @Autowired
    Openings openings;

    @Autowired
    Roles roles;

    @Autowired
    SeedAccounts seeds;

    @Autowired
    Profiles profiles;

    @Autowired
    Scenes scenes;

    @Autowired
    Goals goals;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Nicknames nicknames;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;

    @ParameterizedTest
    @MethodSource("views")
    void openingGroups(View view) {
        home = scene.home();
        GroupId group = lives();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/groups/openings", "openings");
        look(page, "/groups/" + group + "/opening", "opening");
        look(page, "/groups/" + openings.newest(home, null, 1).get(0).group() + "/opening", "opening-planned");
        look(page, "/groups/profile", "group-profile");
        page.check("[name=highThreshold]");
        page.locator("form[action$=suitability] [type=submit]").click();
        look(ready(page), "group-profile-advice");
        look(page, "/groups/rules?who=周", "group-rules");
        look(page, "/groups/feedback?who=周", "group-feedback");
        look(send(page, "form[action$=feedback][method=post]"), "group-feedback-refused");
        if (looksAtAll()) {
            for (String process :
                    new String[] {"group-opening", "nickname-reminder", "seed-feedback", "community-goal"}) {
                diagram(page, "/design/processes/" + process + "/1", "process-" + process);
            }
        }
        look(page, "/audit/groups/" + group, "group-timeline");
        choose(page, GalleryRooms.EMPTY);
        for (String empty : new String[] {"openings", "profile", "rules", "feedback"}) {
            look(page, "/groups/" + empty, "group-empty-" + empty);
        }
    }

    /** The group of the fan is opened and has roles; another one is planned. */
    private GroupId lives() {
        GroupId group = new GroupId(jdbc.queryForObject(
                "select group_id from group_membership where member_id = ? and left_at is null order by id limit 1",
                UUID.class,
                scene.fan().value()));
        if (rulebook.versions(home).isEmpty()) {
            operator.runAs("lead", () -> {
                written();
                opened(group);
            });
            operator.runAs("lead-two", () -> rulebook.approve(home, 1));
            operator.runAs("lead", () -> rulebook.draft(home, "一、不发广告。\n二、不攻击他人。\n三、昵称写“称呼-城市”。"));
        }
        return group;
    }

    private void written() {
        profiles.write(home, new Profile("让爱茶的人慢下来", "慢、真、分享", Kind.INTEREST, "茶师小山", "亲切，有据", "不夸大功效", "春茶系列", 0));
        scenes.score(home, "办公室一杯茶", 5, 5, 4);
        scenes.score(home, "周末待客", 3, 2, 3);
        scenes.choose(home, scenes.of(home).get(0).id());
        goals.set(home, "一千位老茶客", 1000, goals.today(home).plusDays(60));
        goals.progress(home, 420);
        rulebook.draft(home, "一、不发广告。\n二、不攻击他人。");
        nicknames.set(home, scene.fan(), "静怡");
        feedbacks.note(home, scene.fan(), "茶罐不好开");
        openings.plan(home, GroupType.EVENT, "春茶品鉴会");
    }

    private void opened(GroupId group) {
        LocalDate today = goals.today(home);
        jdbc.update("""
                insert into group_opening (group_id, community_id, type, tier, name, planned, started, prepared_at)
                select id, community_id, type, tier, name, false, true, now() - interval '9 days' from group_group where id = ?
                on conflict do nothing""", group.value());
        jdbc.update("""
                update group_opening set state = 'OPENED', opened_at = now() - interval '8 days', sop = 'TOPICS',
                  interest = '春茶', purpose = '一起喝好茶', kind = 'INTEREST', platform = '企业微信', join_principle = '推荐入群',
                  norms = '不发广告', owner = 'lead', deputy = 'anna', persona = '茶师小山', theme = '第一泡',
                  scenes = array['办公室一杯茶'] where group_id = ?""", group.value());
        roles.grant(home, group, scene.fan(), Role.SOUL, today.plusDays(90));
        roles.grant(home, group, scene.fan(), Role.SEED, null);
        seeds.declare(home, group, scene.fan(), "发图带动话题", today.plusDays(30));
    }
}
