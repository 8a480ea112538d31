package org.qunflow.conversion.live;

import java.util.List;
import java.util.Map;
import org.qunflow.outreach.Outreach;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a live room's process do to it. */
@Service
public class LiveCourse {
    private static final String REPLAY = "live-replay";

    private final LiveRoomRows rows;
    private final LiveSteps steps;
    private final LiveSettings settings;
    private final LiveTellings tellings;
    private final Viewers viewers;
    private final Outreach outreach;
    private final LiveNews news;

    LiveCourse(
            LiveRoomRows rows,
            LiveSteps steps,
            LiveSettings settings,
            LiveTellings tellings,
            Viewers viewers,
            Outreach outreach,
            LiveNews news) {
        this.rows = rows;
        this.steps = steps;
        this.settings = settings;
        this.tellings = tellings;
        this.viewers = viewers;
        this.outreach = outreach;
        this.news = news;
    }

    /** True if more jumps lie before a purchase than are fine (002-16). */
    public boolean isLong(LiveId id) {
        return rows.get(id).isLong(settings.mostJumps());
    }

    /** Publishes the live room; false if its beginning is over meanwhile. */
    @Transactional
    public boolean publish(LiveId id) {
        LiveRoom room = rows.get(id);
        boolean published = steps.publish(id, news.now(room.community()));
        if (published) {
            news.moved(room, LiveState.PLANNED, room.acceptedNote());
        } else {
            steps.note(id, "TOO_LATE");
        }
        return published;
    }

    /** Tells its groups some days before it. */
    @Transactional
    public void preHeat(LiveId id) {
        must(steps.warm(id), id);
        tellings.tell(rows.get(id), "PREHEAT");
        news.moved(rows.get(id), LiveState.WARMED, "");
    }

    /** Reminds its groups on the day. */
    @Transactional
    public void remind(LiveId id) {
        must(steps.begin(id), id);
        tellings.tell(rows.get(id), "REMINDER");
        news.moved(rows.get(id), LiveState.ON, "");
    }

    /** Sends the replay to those who were invited and did not come. */
    @Transactional
    public void replay(LiveId id, String step) {
        LiveRoom room = rows.get(id);
        List<MemberId> missed = viewers.missed(id);
        missed.forEach(m -> outreach.touch(room.community(), m, REPLAY, step + "/" + m, Map.of()));
        steps.replayed(id, missed.size());
    }

    /** Ends a live room that is not held; groups that know of it are told. */
    @Transactional
    public void end(LiveId id, String why) {
        LiveRoom room = rows.get(id);
        must(steps.end(id, why), id);
        if (room.state() == LiveState.WARMED) {
            tellings.tell(room, "OFF");
        }
        news.moved(room, LiveState.CANCELLED, rows.get(id).endedNote());
    }

    private static void must(boolean done, LiveId id) {
        if (!done) {
            throw new IllegalStateException("Live room " + id + " does not stand where this step expects it");
        }
    }
}
