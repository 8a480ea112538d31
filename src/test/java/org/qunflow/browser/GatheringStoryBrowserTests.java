package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A lead opens a column; an operator fixes the theme, announces, hosts and reviews; the calendar says so. */
class GatheringStoryBrowserTests extends BrowserTest {
    private static final String SUBMIT = "form:has(.task-form) button.btn-primary";

    @Autowired
    AutowireCapableBeanFactory factory;

    private GatheringScene scene;

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN);
    }

    @ParameterizedTest
    @MethodSource("views")
    @DisplayName("000-14 003-08 003-26 from the column of a lead to the review of an operator")
    void fromTheColumnToTheReview(View view) {
        String home = "北风生活 " + Integer.toUnsignedString(UUID.randomUUID().hashCode());
        scene = factory.createBean(GatheringScene.class);
        scene.opens(home);
        Page lead = choose(open("/", view, "LEAD"), home);
        theLeadOpensAColumn(lead);
        scene.timePasses();
        visit(lead, scene.next());
        assertThat(lead.locator(".gathering-state")).hasText(view.locale().equals("en") ? "in preparation" : "准备中");
        String gathering = pathOf(lead);
        Page operator = choose(open("/", view, "OPERATOR"), home);
        theOperatorPreparesAndAnnounces(operator, gathering);
        scene.theTimeHasCome();
        theOperatorHostsAndReviews(operator, gathering);
        visit(lead, gathering);
        assertThat(lead.locator("main")).containsText("留出更多提问时间");
        examine(lead, "gathering-story");
    }

    private void theLeadOpensAColumn(Page lead) {
        visit(lead, "/gatherings/columns");
        lead.fill("#title", "周间茶话");
        lead.selectOption("#where", new SelectOption().setLabel("茶友一群"));
        lead.selectOption("#weekday", Integer.toString(GatheringScene.tomorrow().getValue()));
        lead.fill("#host", "茶师傅");
        lead.click("form[action$='/lead/columns'] [type=submit]");
        ready(lead);
        assertThat(lead.locator(".listed")).containsText("周间茶话");
    }

    private void theOperatorPreparesAndAnnounces(Page operator, String gathering) {
        takesTheNextStep(operator, gathering);
        operator.locator(".task-form input[type=text]").nth(0).fill("春茶怎么选");
        operator.locator(".task-form input[type=text]").nth(1).fill("怕买到陈茶");
        choice(operator, 0).check();
        choice(operator, 2).check();
        operator.locator(".task-form textarea").fill("开场、试喝、答疑");
        done(operator);
        takesTheNextStep(operator, gathering);
        operator.locator(".task-form textarea").fill("明晚八点，春茶怎么选");
        done(operator);
    }

    private void theOperatorHostsAndReviews(Page operator, String gathering) {
        takesTheNextStep(operator, gathering);
        for (int field = 0; field < 3; field++) {
            operator.locator(".task-form input[type=text], .task-form input[type=number]")
                    .nth(field)
                    .fill("9");
        }
        choice(operator, 1).check();
        done(operator);
        takesTheNextStep(operator, gathering);
        choice(operator, 0).check();
        operator.locator(".task-form textarea").last().fill("留出更多提问时间");
        done(operator);
    }

    private static Locator choice(Page page, int place) {
        return page.locator(".task-form input[type=radio]").nth(place);
    }

    private void takesTheNextStep(Page operator, String gathering) {
        visit(operator, gathering);
        operator.click(".gathering-step a");
        ready(operator);
    }

    private void done(Page operator) {
        operator.locator(SUBMIT).click();
        ready(operator);
        scene.timePasses();
    }
}
