package org.qunflow.engagement.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the group hears of its event, and the members who get their money back. Slots and caps are those of outreach. */
@Service
public class OfflineTellings {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final String RELEASED = "offline-over";

    private final OfflineRows rows;
    private final OfflineSteps steps;
    private final PledgeRows pledges;
    private final GroupSends sends;
    private final Outreach outreach;
    private final Communities communities;
    private final MessageSource words;
    private final OfflineSettings settings;

    OfflineTellings(
            OfflineRows rows,
            OfflineSteps steps,
            PledgeRows pledges,
            GroupSends sends,
            Outreach outreach,
            Communities communities,
            MessageSource words,
            OfflineSettings settings) {
        this.rows = rows;
        this.steps = steps;
        this.pledges = pledges;
        this.sends = sends;
        this.outreach = outreach;
        this.communities = communities;
        this.words = words;
        this.settings = settings;
    }

    /**
     * Plans a message to the group of the event.
     *
     * @param what OPENED, REMINDER, FUNDED or OVER; after OVER who pledged is told as well
     * @param step what makes a repetition harmless
     */
    @Transactional
    public void tell(OfflineId id, String what, String step) {
        Offline event = rows.get(id);
        Instant now = communities.now(event.community());
        Duration useful = settings.messageUseful();
        NewSend send = new NewSend(
                text("offline.say." + what, event),
                text("offline.say.reason." + what, event),
                Priority.NORMAL,
                null,
                now,
                now.plus(useful));
        sends.ask(event.community(), List.of(event.plan().group()), send);
        if (what.equals("REMINDER")) {
            steps.reminded(id, now);
        }
        if (what.equals("OVER")) {
            tellThosePaidBack(event, step);
        }
    }

    private void tellThosePaidBack(Offline event, String step) {
        pledges.all(event.id(), settings.mostPeople()).stream()
                .filter(p -> p.state() == PledgeState.RELEASED)
                .forEach(p ->
                        outreach.touch(event.community(), p.member(), RELEASED, step + "/" + p.member(), Map.of()));
    }

    /** Groups are spoken to in Chinese, as by every template of the house. */
    private String text(String key, Offline event) {
        NewOffline plan = event.plan();
        ZoneId zone = communities.get(event.community()).zone();
        Object[] about = {
            plan.title(),
            plan.region(),
            MOMENT.format(plan.startsAt().atZone(zone)),
            MOMENT.format(plan.deadline().atZone(zone)),
            plan.pledge().stripTrailingZeros().toPlainString(),
            Integer.toString(plan.lowest()),
            Integer.toString(plan.highest()),
            Integer.toString(event.taken()),
            Integer.toString(Math.max(0, plan.lowest() - event.taken())),
            why(event.outcome().endedNote())
        };
        return words.getMessage(key, about, Locale.SIMPLIFIED_CHINESE);
    }

    private String why(String note) {
        return words.getMessage("offline.why." + note, null, note, Locale.SIMPLIFIED_CHINESE);
    }
}
