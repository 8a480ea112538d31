package org.qunflow.outreach.send;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;

/** The door for those who look at messages to groups: what stands where, and how well senders keep their time. */
@Service
public class SendDesk {
    private static final int MOST_GROUPS = 2000;

    private final SendReading reading;
    private final SendSettings settings;

    SendDesk(SendReading reading, SendSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    /** What is looked for; null: anything. */
    public record Filter(SendState state, GroupId group, String sender) {}

    /** Where a page of the list goes on. */
    public record Place(Instant at, UUID id) {}

    /** How one sender kept his time; minutes is the median from being asked to done, or null. */
    public record Punctuality(String who, long asked, long inTime, long late, long missed, long open, Long minutes) {}

    /**
     * A group that one may send to, with who sends there.
     *
     * @param named a lead named the sender; false: who looks after the group sends, or nobody is known
     */
    public record Chat(
            GroupId id, String zh, String en, String type, int size, String sender, String deputy, boolean named) {
        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    public Optional<Send> find(CommunityId community, SendId send) {
        return reading.find(community, send);
    }

    /** The message that a task is about. */
    public Optional<Send> ofTask(CommunityId community, String task) {
        return reading.ofTask(community, task);
    }

    public List<Send> list(CommunityId community, Filter filter, Place after, int limit) {
        return reading.list(community, filter, after, limit);
    }

    public List<Punctuality> report(CommunityId community, Instant from, Instant to) {
        return reading.report(community, from, to);
    }

    public List<Chat> groups(CommunityId community) {
        return reading.groups(community, MOST_GROUPS);
    }

    public SendSettings settings() {
        return settings;
    }
}
