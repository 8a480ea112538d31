package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Campaigns, one of them through its review, and the accounts behind them. */
class CampaignGalleryTests extends GalleryTest {
    @ParameterizedTest
    @MethodSource("views")
    void campaigns(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/campaigns/accounts", "campaigns-accounts");
        look(account(page, view), "campaigns-account-added");
        look(account(page, view), "campaigns-account-refused");
        String name = "春茶开团 " + Math.abs(view.hashCode() % 1000);
        brief(page, name);
        look(page, "campaigns-campaign-new");
        page.fill("#code", "kol-" + Math.abs(view.hashCode()));
        look(send(page, "#entry"), "campaigns-entry");
        look(send(entry(page, view), "#entry"), "campaigns-entry-refused");
        brief(page, name);
        look(page, "campaigns-refused");
        look(page, "/campaigns", "campaigns");
        referrals(page);
        choose(page, GalleryRooms.EMPTY);
        look(page, "/campaigns", "campaigns-none");
        look(page, "/campaigns/referrals", "campaigns-referrals-locked");
        look(page, "/campaigns/accounts", "campaigns-accounts-none");
        Page operator = reader(view, "OPERATOR", GalleryScene.HOME);
        look(operator, "/campaigns", "campaigns-operator");
        diagram(page, "/design/processes/campaign-run", "process-campaign-run");
        diagram(page, "/design/processes/referral", "process-referral");
    }

    private Page entry(Page page, View view) {
        page.fill("#code", "kol-" + Math.abs(view.hashCode()));
        return page;
    }

    private Page account(Page page, View view) {
        page.fill("#name", "小林的微信 " + Math.abs(view.hashCode() % 1000));
        page.fill("#keeper", "林小满");
        page.fill("#contacts", "4600");
        return send(page, "#account");
    }

    private void brief(Page page, String name) {
        visit(page, "/campaigns");
        page.fill("#name", name);
        page.selectOption("#channel", "KOL");
        page.fill("#tone", "慢下来，喝一杯好茶");
        page.fill("#painPoint", "想喝好茶却不会挑");
        page.fill("#firstDay", LocalDate.now().toString());
        page.fill("#lastDay", LocalDate.now().plusDays(20).toString());
        page.fill("#budget", "2000");
        send(page, "#brief");
    }

    private void referrals(Page page) {
        visit(page, "/campaigns/referrals");
        if (page.locator("form[action$=enable]").count() > 0) {
            send(page, "form[action$=enable]");
        }
        plan(page);
        plan(page);
        look(page, "campaigns-plan-refused");
        look(page, "/campaigns/referrals?q=周", "campaigns-referrals-found");
        send(page, "form[action$='referrals/codes']");
        look(page, "campaigns-referral-code");
    }

    private void plan(Page page) {
        page.fill("#name", "老带新");
        page.selectOption("#tactic", "GROUP_BUY");
        page.fill("#promise", "一泡体验装");
        page.fill("#fullPrice", "199");
        page.fill("#price", "99");
        page.fill("#people", "3");
        page.fill("#amount", "5");
        page.fill("#firstDay", LocalDate.now().toString());
        page.fill("#lastDay", LocalDate.now().plusDays(20).toString());
        send(page, "#plan");
    }
}
