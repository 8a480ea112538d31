package org.qunflow.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engagement.checkin.Pictures;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.moderation.appeal.Appeals;
import org.qunflow.moderation.cases.CaseAnswer;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Cases;
import org.qunflow.moderation.cases.NewCase;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.tasks.TaskPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community where somebody advertises: cases, penalties, an appeal, the mood of a group. */
class ModerationLife {
    final String home = "北风生活 " + Integer.toUnsignedString(UUID.randomUUID().hashCode());

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Cases cases;

    @Autowired
    Appeals appeals;

    @Autowired
    Rulebook rulebook;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskPictures pictures;

    @Autowired
    Processes processes;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcClient jdbc;

    CommunityId community;

    ModerationLife begins() {
        community = communities
                .open(home, "茶社", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        return this;
    }

    MemberId named(String name) {
        NewMember who = new NewMember("demo", name, name, Instant.now(), null, null, null, null);
        MemberId member = members.register(community, who).id();
        jdbc.sql("update member_member set stage = 'LAYERED', enrolment = 1 where id = ?")
                .param(member.value())
                .update();
        return member;
    }

    CaseId found(MemberId member, String item, String said) {
        return ((CaseAnswer.Opened) cases.report(community, NewCase.reported(member, null, item, said))).id();
    }

    /** Something of everything that a page shows; returns the case that went through all of it. */
    CaseId everything() {
        MemberId spammer = named("钱多多");
        MemberId other = named("周静怡");
        CaseId whole = found(spammer, "2.7", "好茶低价，加薇信联系");
        answer(whole, "userTask_decide", "lead", Map.of("violation", true, "reason", "第三次提醒无效"));
        answer(whole, "userTask_execute", "operator", Map.of("executed", "MUTED", "proof", "截图一"));
        appeals.file(community, whole, spammer, "只是分享，没有广告");
        found(spammer, "3.1", "再来一次，好茶低价");
        CaseId none = found(other, "2.3", "玩笑话");
        answer(none, "userTask_decide", "lead", Map.of("violation", false, "reason", "只是玩笑"));
        operator.runAs("lead", () -> rulebook.change(community, "7.1", Severity.SERIOUS, "投诉变多"));
        mood();
        return whole;
    }

    private void mood() {
        GroupId group = GroupId.next();
        jdbc.sql("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?, ?, 'EVENT', '茶友一群', 1, 30, now())""").params(group.value(), community.value()).update();
        jdbc.sql(
                        "insert into moderation_mood values (?, ?, current_date, 12, 5, 3, now()), (?, ?, current_date - 1, 20, 1, 1, null)")
                .params(community.value(), group.value(), community.value(), group.value())
                .update();
    }

    String task(Object key, String element) {
        return inbox.open(community, later(), 1000).stream()
                .filter(t ->
                        t.businessKey().equals(key.toString()) && t.elementId().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void answer(Object key, String element, String who, Map<String, Object> answers) {
        String task = task(key, element);
        pictures.put(community, List.of(task), who, Pictures.png());
        operator.runAs(who, () -> inbox.complete(task, who, answers));
        goesOn();
    }

    void goesOn() {
        processes.runDueJobs(community, later());
    }

    List<String> caseIds() {
        return jdbc.sql("select id::text from moderation_case where community_id = ? order by id")
                .param(community.value())
                .query(String.class)
                .list();
    }

    String appeal() {
        return jdbc.sql("select id::text from moderation_appeal where community_id = ?")
                .param(community.value())
                .query(String.class)
                .single();
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }
}
