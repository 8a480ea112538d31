package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.member.FactKind;

/** A KOL gives a slot, two members apply, one is drawn, talks and rates; and a fan rises to manager for a term. */
class KolStoryBrowserTests extends StoryTest {
    private static final LocalDateTime NOW = LocalDateTime.now(GalleryLife.ZONE).truncatedTo(ChronoUnit.MINUTES);

    @Test
    @DisplayName("003-17, 000-19 from the credentials of a KOL over slots and a fair draw to the talk and its rating")
    void aMemberTalksWithAKol() {
        life.opens(home, "周静怡", "王小明");
        Page lead = reader(View.ZH, "LEAD");
        aKolIsEntered(lead);
        Page operator = reader(View.ZH.onPhone(), "OPERATOR");
        visit(operator, slotsAreOpened(lead));
        applies(operator, "周静怡");
        applies(operator, "王小明");
        pressButton(operator, "立即抽签");
        isTold(operator, "抽签完成");
        assertThat(operator.locator(".content-is .badge:text-is('中签')")).hasCount(1);
        assertThat(operator.locator(".content-is .badge:text-is('候补')")).hasCount(1);
        screenshot(operator, "story-kol-drawn");
        String session = pathOf(operator);
        life.goes();
        takesTask(operator, "主持交流");
        examine(operator, "story-kol-task");
        answers(operator, "已完成交流");
        visit(operator, session);
        operator.fill("input[name=comment]", "终于会挑茶了");
        pressButton(operator, "记录评分");
        reads(operator, "评分 5 · 终于会挑茶了");
        visit(lead, "/content/kols");
        reads(lead, "评分 5.0");
        screenshot(lead, "story-kol-rated");
    }

    private void aKolIsEntered(Page lead) {
        visit(lead, "/content/kols");
        lead.fill("#name", "茶艺师老陈");
        lead.fill("#credentials", "高级茶艺师");
        lead.fill("#halo", "三届斗茶赛评委");
        pressButton(lead, "登记");
        isTold(lead, "KOL 已登记");
    }

    private String slotsAreOpened(Page lead) {
        visit(lead, "/content/sessions");
        lead.fill("#topic", "怎样挑选第一款茶");
        lead.fill("#applyUntil", NOW.plusDays(1).toString());
        lead.fill("#heldAt", NOW.plusDays(2).toString());
        pressButton(lead, "开放报名");
        isTold(lead, "成员可以报名");
        screenshot(lead, "story-kol-open");
        return pathOf(lead);
    }

    private static void applies(Page operator, String who) {
        looksFor(operator, "#q", who);
        press(operator, "button[aria-label='替" + who + "报名']");
        isTold(operator, "报名成功");
    }

    @Test
    @DisplayName("003-19, 003-10 a core fan is proposed, scored, approved for a term, and asked about before it ends")
    void aFanRises() {
        life.opens(home, "周静怡");
        life.did("周静怡", FactKind.CHECKED_IN, null, 6);
        life.goes();
        Page operator = reader(View.ZH.onPhone(), "OPERATOR");
        visit(operator, "/content/rights");
        reads(operator, "近期活跃 6 天");
        operator.selectOption("select[name=kind]", "MANAGER");
        press(operator, "button[aria-label='提名周静怡']");
        isTold(operator, "已提名并评分");
        reads(operator, "评分 60");
        screenshot(operator, "story-right-proposed");
        life.goes();
        Page lead = reader(View.ZH, "LEAD");
        takesTask(lead, "批准权限");
        lead.getByLabel("授予", new Page.GetByLabelOptions().setExact(true)).check();
        examine(lead, "story-right-task");
        handsIn(lead);
        visit(lead, "/content/rights");
        reads(lead, "任期至");
        life.daysPass(85, "engagement_right", "until");
        visit(lead, "/content/rights");
        reads(lead, "待决定是否续任");
        takesTask(lead, "续任");
        lead.getByLabel("续任一期").check();
        handsIn(lead);
        visit(lead, "/content/rights");
        reads(lead, "已续任 1 次");
        screenshot(lead, "story-right-renewed");
    }
}
