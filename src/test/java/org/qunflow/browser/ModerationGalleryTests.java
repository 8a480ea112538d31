package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.moderation.cases.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of moderation: cases, one of them, reports, rules, appeals, messages, a member. */
class ModerationGalleryTests extends GalleryTest {
    @Autowired
    AutowireCapableBeanFactory factory;

    private ModerationLife life;
    private CaseId whole;

    @BeforeEach
    void aCommunity() {
        life = factory.createBean(ModerationLife.class).begins();
        whole = life.everything();
    }

    @ParameterizedTest
    @MethodSource("views")
    void casesAndAppeals(View view) {
        Page page = reader(view, "LEAD", life.home);
        look(page, "/moderation", "moderation");
        look(page, "/moderation/cases/" + whole, "moderation-case");
        String open = life.caseIds().get(1);
        look(page, "/moderation/cases/" + open, "moderation-open");
        look(page, "/tasks/" + life.task(open, "userTask_decide"), "moderation-decide");
        look(page, "/tasks/" + life.task(life.appeal(), "userTask_reviewAppeal"), "moderation-review");
        look(page, "/moderation/appeals", "moderation-appeals");
        look(page, "/moderation/rules", "moderation-rules");
        look(page, "/moderation/messages", "moderation-messages");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/moderation", "moderation-empty");
        look(page, "/moderation/appeals", "moderation-appeals-empty");
        look(page, "/moderation/messages", "moderation-messages-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void reportsAndMembers(View view) {
        Page page = reader(view, "OPERATOR", life.home);
        String member = life.members.search(life.community, "钱", 1).get(0).id().toString();
        look(page, "/moderation/report?q=钱", "moderation-report-who");
        look(page, "/moderation/report?member=" + member, "moderation-report");
        page.fill("#body", " ");
        page.click(".report-quick button");
        ready(page);
        look(page, "moderation-report-refused");
        look(page, "/moderation/members/" + member, "moderation-member");
        look(page, "/moderation/messages?member=" + member, "moderation-paste");
        if (looksAtAll()) {
            Page lead = reader(view, "LEAD", life.home);
            List.of("moderation-case", "appeal").forEach(m -> diagram(lead, "/design/processes/" + m, "model-" + m));
            look(lead, "/design/tables/penalty", "table-penalty");
        }
    }
}
