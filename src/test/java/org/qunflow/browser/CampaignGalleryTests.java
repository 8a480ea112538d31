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
        String name = "春茶 KOL " + view;
        brief(page, name);
        look(page, "campaigns-campaign-new");
        page.fill("#code", "kol-" + Math.abs(view.hashCode()));
        look(send(page, "#entry"), "campaigns-entry");
        look(send(entry(page, view), "#entry"), "campaigns-entry-refused");
        brief(page, name);
        look(page, "campaigns-refused");
        look(page, "/campaigns", "campaigns");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/campaigns", "campaigns-none");
        look(page, "/campaigns/accounts", "campaigns-accounts-none");
        Page operator = reader(view, "OPERATOR", GalleryScene.HOME);
        look(operator, "/campaigns", "campaigns-operator");
        look(page, "/design/processes/campaign-run", "process-campaign-run");
    }

    private Page entry(Page page, View view) {
        page.fill("#code", "kol-" + Math.abs(view.hashCode()));
        return page;
    }

    private Page account(Page page, View view) {
        page.fill("#name", "小林的微信 " + view);
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
}
