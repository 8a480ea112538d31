package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lead looks for people who try something, one agrees, says what is wrong with it, and hears what becomes of that. */
class SeedStoryBrowserTests extends StoryTest {
    @Test
    @DisplayName("000-04, 002-09 from the call for seed users over their feedback to the answer of the product owner")
    void aSeedUserIsHeard() {
        life.opens(home, "Zhou");
        Page lead = reader(View.EN, "LEAD");
        visit(lead, "/seeds");
        lead.fill("#purpose", "Try the tea caddy");
        lead.fill("#wanted", "1");
        pressButton(lead, "Find candidates");
        isTold(lead, "A lead confirms the list");
        reads(lead, "Proposed");
        screenshot(lead, "story-seed-candidates");
        String call = pathOf(lead);
        takesTask(lead, "Confirm the list of seed users");
        answers(lead, "Invite them");
        Page operator = reader(View.EN.onPhone(), "OPERATOR");
        visit(operator, call);
        press(operator, "button[name=accepted][value=true]");
        isTold(operator, "The answer is noted");
        reads(operator, "1 of 1 accepted");
        screenshot(operator, "story-seed-accepted");
        takesTask(operator, "Collect the answers");
        answers(operator, "Enough, close the call");
        isHeard(operator, lead);
    }

    private void isHeard(Page operator, Page lead) {
        visit(operator, "/groups/feedback");
        looksFor(operator, "#who", "Zhou");
        operator.fill("#text", "The caddy is hard to open");
        press(operator, "form[method=post] button.btn-primary");
        reads(operator, "The caddy is hard to open");
        screenshot(operator, "story-seed-feedback");
        takesTask(lead, "Product owner answers");
        reads(lead, "The caddy is hard to open");
        lead.getByLabel("Planned").check();
        lead.fill(".task-form textarea", "The next batch has a new lid");
        examine(lead, "story-seed-task");
        handsIn(lead);
        visit(operator, "/groups/feedback");
        reads(operator, "The next batch has a new lid");
        screenshot(operator, "story-seed-answered");
    }
}
