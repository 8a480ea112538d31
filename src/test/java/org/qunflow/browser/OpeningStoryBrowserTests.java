package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lead plans a group and completes its file, an operator ticks the list off, and the group has people with roles. */
class OpeningStoryBrowserTests extends StoryTest {
    private static final LocalDate IN_A_MONTH = LocalDate.now(GalleryLife.ZONE).plusDays(25);

    @Test
    @DisplayName(
            "001-05, 003-07, 003-25, 000-13 a group from the first idea to owner, roles, seed account and rulebook")
    void aGroupIsOpened() {
        tolerate("status of 422");
        life.opens(home, "周静怡", "王小明");
        Page operator = reader(View.ZH.onPhone(), "OPERATOR");
        Page lead = reader(View.ZH, "LEAD");
        String opening = isPlanned(lead);
        theFileIsFilled(lead);
        press(lead, "a:has-text('补齐开群档案')");
        press(lead, "a.task-name:has-text('补齐开群档案')");
        answers(lead, "提交检查");
        theListIsTickedOff(operator);

        visit(lead, opening);
        reads(lead, "已开设");
        press(lead, ".desk-acts a:has-text('群与成员')");
        List.of("周静怡", "王小明").forEach(who -> isSeated(lead, who));
        press(lead, ".desk-acts a:has-text('开群档案')");
        peopleGetRoles(lead);
        screenshot(lead, "story-opening-roles");
        theRulesAreWritten(lead, reader(View.ZH, "LEAD", "lead-two"));
    }

    private String isPlanned(Page lead) {
        visit(lead, "/groups/openings");
        lead.fill("#name", "春茶品鉴会");
        lead.selectOption("#type", "EVENT");
        pressButton(lead, "开始准备");
        isTold(lead, "已开始准备");
        screenshot(lead, "story-opening-planned");
        press(lead, "main a:has-text('春茶品鉴会')");
        reads(lead, "准备中");
        return pathOf(lead);
    }

    /** The first try names one person twice; what was typed is still there. */
    private void theFileIsFilled(Page lead) {
        lead.fill("#interest", "春茶");
        lead.fill("#purpose", "一起喝好茶");
        lead.selectOption("#kind", "INTEREST");
        lead.fill("#platform", "企业微信");
        lead.fill("#joinPrinciple", "推荐入群");
        lead.fill("#norms", "不发广告");
        lead.selectOption("#owner", "operator");
        lead.selectOption("#deputy", "operator");
        lead.fill("#persona", "茶师小山");
        lead.fill("#scenes", "办公室一杯茶\n周末待客");
        pressButton(lead, "保存");
        isTold(lead, "必须是两个人");
        lead.selectOption("#deputy", "lead");
        lead.fill("#theme", "第一泡");
        pressButton(lead, "保存");
        isTold(lead, "档案已保存");
        assertThat(lead.locator(".opening-checks .text-red")).hasCount(0);
        examine(lead, "story-opening-file");
    }

    private void theListIsTickedOff(Page operator) {
        takesTask(operator, "开群清单");
        press(operator, "main a:has-text('查看相关页面')");
        reads(operator, "推荐入群");
        takesTask(operator, "开群清单");
        examine(operator, "story-opening-list");
        operator.locator(".task-form input[type=checkbox]").all().forEach(box -> box.check());
        handsIn(operator);
    }

    private static void isSeated(Page lead, String who) {
        lead.fill("#who", who);
        pressButton(lead, "入座");
        reads(lead, who);
    }

    private static void peopleGetRoles(Page lead) {
        isGiven(lead, "周静怡", "SOUL");
        isGiven(lead, "王小明", "SEED");
        reads(lead, "未申报");
        lead.selectOption("#seed-member", new SelectOption().setLabel("王小明"));
        lead.fill("#seed-purpose", "发图带动话题");
        lead.fill("#sunset", IN_A_MONTH.toString());
        pressButton(lead, "申报");
        isTold(lead, "马甲已申报");
        assertThat(lead.locator("main")).not().containsText("未申报或已过期限");
    }

    private static void isGiven(Page lead, String who, String role) {
        lead.selectOption("#role-member", new SelectOption().setLabel(who));
        lead.selectOption("#role", role);
        pressButton(lead, "授予");
        isTold(lead, "角色已授予");
    }

    private void theRulesAreWritten(Page lead, Page other) {
        visit(lead, "/groups/rules");
        lead.fill("#text", "一、不发广告。\n二、不攻击他人。");
        pressButton(lead, "保存草稿");
        isTold(lead, "请另一位负责人批准");
        assertThat(lead.locator("button:text-is('批准')")).hasCount(0);
        visit(other, "/groups/rules");
        pressButton(other, "批准");
        isTold(other, "此版本即刻生效");
        reads(other, "lead-two 批准");
        screenshot(other, "story-opening-rules");
    }
}
