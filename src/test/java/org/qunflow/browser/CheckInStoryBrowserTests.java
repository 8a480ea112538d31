package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engagement.checkin.Pictures;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A lead opens a task with pictures; an operator checks in for a member, first with a file that is none; the picture is
 * judged in the inbox, and the member may spend the points on a benefit, which the operator hands over.
 */
class CheckInStoryBrowserTests extends BrowserTest {
    private final String home =
            "北风生活 " + Integer.toUnsignedString(UUID.randomUUID().hashCode());

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName(
            "003-15, 003-18 from a check-in with a picture to a benefit, clicked through by a lead and an operator")
    void aPictureBringsPointsAndABenefit() {
        MemberId member = aMember();
        Page lead = choose(open("/", View.ZH, "LEAD"), home);
        String task = aTaskIsOpened(lead);
        aBenefitIsOffered(lead);
        Page operator = choose(open("/", View.ZH, "OPERATOR"), home);
        checksIn(operator, task, "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(operator.locator("#notices")).containsText("文件不是图片");
        checksIn(operator, task, Pictures.png());
        assertThat(operator.locator("#notices")).containsText("积分先冻结");
        theOnlyTask(operator, "能，计入打卡");
        visit(operator, task);
        assertThat(operator.locator(".check-places tbody .heat-ACCEPTED")).hasCount(1);
        aBenefitIsAskedFor(operator);
        theOnlyTask(operator, "已发放");
        visit(operator, "/rewards/members/" + member);
        assertThat(operator.locator("main")).containsText("有 0 积分");
        visit(operator, "/rewards/redemptions");
        assertThat(operator.locator("main")).containsText("已签收");
    }

    private MemberId aMember() {
        CommunityId community = communities
                .open(home, "茶社", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        NewMember who = new NewMember("demo", "t-1", "周静怡", Instant.now(), null, null, null, null);
        MemberId member = members.register(community, who).id();
        jdbc.sql("update member_member set stage = 'LAYERED' where id = ?")
                .param(member.value())
                .update();
        return member;
    }

    private String aTaskIsOpened(Page lead) {
        visit(lead, "/checkins");
        lead.fill("#name", "早茶打卡");
        lead.fill("#what", "晒一张今天的茶");
        lead.selectOption("#whom", "EVERYBODY");
        lead.check("#new-task [name=proof]");
        submitted(lead, "#new-task button[type=submit]");
        assertThat(lead.locator("h1")).hasText("早茶打卡");
        return pathOf(lead);
    }

    private void aBenefitIsOffered(Page lead) {
        visit(lead, "/rewards/prizes");
        lead.fill("#name", "品鉴课名额");
        lead.fill("#points", "5");
        lead.fill("#stock", "1");
        submitted(lead, "#new-prize button[type=submit]");
        assertThat(lead.locator("#notices")).containsText("奖品已上架");
    }

    private void checksIn(Page operator, String task, byte[] file) {
        visit(operator, task + "?q=周");
        operator.setInputFiles("#file", new FilePayload("tea.png", "image/png", file));
        submitted(operator, "#check-in button[type=submit]");
    }

    private void aBenefitIsAskedFor(Page operator) {
        visit(operator, "/rewards/prizes?q=周");
        submitted(operator, ".prize-act button[type=submit]");
        assertThat(operator.locator("#notices")).containsText("已申请兑换");
    }

    /** Opens the only task of the inbox and gives the answer of this name. */
    private void theOnlyTask(Page operator, String answer) {
        visit(operator, "/tasks");
        submitted(operator, "a.task-name");
        submitted(operator, ".quick-choices .btn:has-text('" + answer + "')");
        processes.runDueJobs(communities.named(home).orElseThrow().id(), Instant.now());
    }

    private static void submitted(Page page, String button) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(button).first().click();
        ready(page);
    }
}
