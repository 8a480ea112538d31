package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A group lives: checked, weak and revived by an operator, judged by a lead, renewed, and merged in the end. */
class GroupLifeStoryBrowserTests extends StoryTest {
    private String group;
    private String other;

    @Test
    @DisplayName("002-02, 002-13, 000-05 a group from its first member through a revival and a renewal to its merger")
    void aGroupLivesAndIsMerged() {
        life.opens(home, "Zhou", "Wang", "Li");
        group = life.group("Tea friends", 30);
        other = life.group("Tea masters", 1);
        Page lead = reader(View.EN, "LEAD");
        isSeated(lead, other, "Li");
        isSeated(lead, group, "Zhou");
        isSeated(lead, group, "Wang");
        life.goes();
        theChecksCome(lead, reader(View.EN.onPhone(), "OPERATOR"));
        aLeadIsAskedAndRenews(lead);
        aLeadMergesIt(lead);
    }

    private void isSeated(Page lead, String where, String who) {
        visit(lead, where);
        lead.fill("#who", who);
        pressButton(lead, "Seat");
        isTold(lead, "has a seat");
    }

    private void theChecksCome(Page lead, Page operator) {
        dayComes(3, 62);
        visit(lead, group);
        reads(lead, "Healthy");
        dayComes(7, 20);
        takesTask(operator, "Revive group");
        reads(operator, "The last check of this group was bad");
        operator.fill(".task-form textarea", "A photo a day of the tea mountain");
        operator.getByLabel("It came alive").check();
        screenshot(operator, "story-life-revival");
        handsIn(operator);
        visit(lead, group);
        reads(lead, "A photo a day of the tea mountain");
        reads(lead, "It came alive");
        examine(lead, "story-life-checked");
    }

    /** There is no room for the merger at first, so the lead is asked again. */
    private void aLeadIsAskedAndRenews(Page lead) {
        dayComes(34, 30);
        isDecided(lead, "Merge into another group", "Both are quiet");
        visit(lead, group);
        reads(lead, "No room: not merged");
        isDecided(lead, "Renew: the clock begins anew", "They know each other now");
        visit(lead, group);
        reads(lead, "Round 2");
        screenshot(lead, "story-life-renewed");
    }

    private void aLeadMergesIt(Page lead) {
        visit(lead, other);
        lead.fill("#capacity", "30");
        pressButton(lead, "Change");
        isTold(lead, "another number of seats");
        dayComes(34, 30);
        isDecided(lead, "Merge into another group", "Together they are lively");
        visit(lead, group);
        reads(lead, "Together they are lively");
        reads(lead, "Closed on");
        visit(lead, other);
        assertThat(lead.locator("#members-title")).hasText("Members: 3 of 30 seats");
        screenshot(lead, "story-life-merged");
    }

    private void isDecided(Page lead, String verdict, String reason) {
        takesTask(lead, "Decide what becomes of it");
        reads(lead, "health 30, trend");
        lead.getByLabel(verdict).check();
        lead.fill(".task-form textarea", reason);
        examine(lead, "story-life-verdict");
        handsIn(lead);
    }

    /** The clock of the group stands on this day, and yesterday it was that healthy. */
    private void dayComes(int day, int health) {
        life.groupsAre(health);
        life.jdbc()
                .update(
                        "update group_life set started_on = current_date - ? where group_id = ?::uuid",
                        day,
                        group.substring("/groups/".length()));
        life.goes();
    }
}
