package org.qunflow.conversion.live;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qunflow.community.Communities;
import org.qunflow.outreach.quota.Priority;
import org.qunflow.outreach.send.GroupSends;
import org.qunflow.outreach.send.NewSend;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What groups hear of a live room. Slots and caps are those of outreach. */
@Component
class LiveTellings {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final GroupSends sends;
    private final Communities communities;
    private final MessageSource words;
    private final LiveSettings settings;

    LiveTellings(GroupSends sends, Communities communities, MessageSource words, LiveSettings settings) {
        this.sends = sends;
        this.communities = communities;
        this.words = words;
        this.settings = settings;
    }

    /** Plans a message to its groups, in Chinese as every template of the house. What: PREHEAT, REMINDER or OFF. */
    void tell(LiveRoom room, String what) {
        Instant now = communities.now(room.community());
        NewSend send = new NewSend(
                text("liveroom.say." + what, room),
                text("liveroom.say.reason." + what, room),
                Priority.NORMAL,
                null,
                now,
                now.plus(settings.messageUseful()));
        sends.ask(room.community(), room.plan().groups(), send);
    }

    private String text(String key, LiveRoom room) {
        ZoneId zone = communities.get(room.community()).zone();
        Object[] about = {
            room.plan().title(),
            room.plan().host(),
            MOMENT.format(room.plan().startsAt().atZone(zone))
        };
        return words.getMessage(key, about, Locale.SIMPLIFIED_CHINESE);
    }
}
