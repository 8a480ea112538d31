package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lead puts two people on watch, one tells the other what is open, and the other takes over. */
class ShiftStoryBrowserTests extends StoryTest {
    private static final String SATURDAY = LocalDate.now(GalleryLife.ZONE)
            .plusWeeks(1)
            .with(java.time.DayOfWeek.SATURDAY)
            .toString();

    @Test
    @DisplayName("000-17 from the roster of a lead over the end of a shift to its handover on two phones")
    void aShiftIsHandedOver() {
        tolerate("status of 422");
        life.opens(home, "Zhou");
        Page operator = reader(View.EN.onPhone(), "OPERATOR");
        Page next = reader(View.EN.onPhone(), "OPERATOR", "cleo");
        Page lead = reader(View.EN, "LEAD");
        visit(lead, "/team/shifts");
        press(lead, "main a:has-text('Week after')");
        isPlanned(lead, "operator", "8", "16");
        isPlanned(lead, "cleo", "12", "20");
        reads(lead, "Somebody is on watch in some of these hours");
        isPlanned(lead, "cleo", "16", "22");
        screenshot(lead, "story-shift-planned");

        theFirstShiftEnds();
        takesTask(operator, "Hand over");
        operator.locator(".task-form textarea").first().fill("Zhou waits for a refund, promised for this afternoon");
        screenshot(operator, "story-shift-handover");
        handsIn(operator);
        takesTask(next, "Take over");
        reads(next, "Zhou waits for a refund");
        examine(next, "story-shift-takeover");
        answers(next, "Read, I take over");
        visit(lead, "/team/shifts");
        reads(lead, "taken over by cleo");
        screenshot(lead, "story-shift-taken");
    }

    private static void isPlanned(Page lead, String who, String from, String until) {
        lead.selectOption("#who", who);
        lead.locator("input[name=day]").all().forEach(day -> day.uncheck());
        lead.check("input[name=day][value='" + SATURDAY + "']");
        lead.selectOption("#from", from);
        lead.selectOption("#until", until);
        press(lead, "#plan button[type=submit]");
    }

    /** The Saturday has come, and it is some minutes past 16:00. */
    private void theFirstShiftEnds() {
        life.jdbc().update("""
                update team_shift s set starts_at = s.starts_at - f.gone, ends_at = s.ends_at - f.gone
                from (select min(ends_at) - now() + interval '5 minutes' as gone from team_shift where community_id = ?) f
                where community_id = ?""", life.home().value(), life.home().value());
        life.goes();
    }
}
