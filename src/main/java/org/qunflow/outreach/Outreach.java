package org.qunflow.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.channel.Outbox;
import org.qunflow.channel.OutboxState;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.engine.Steps;
import org.qunflow.outreach.template.Wording;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** The door of outreach: writes a touch and its outbox row in the current transaction; the channel sends it after commit. */
@Service
public class Outreach {
    private final Gathered<TouchTable.NewTouch> batch;
    private final TouchTable table;
    private final Outbox outbox;
    private final Wording wording;
    private final BusinessClock clock;

    Outreach(TouchTable table, Outbox outbox, Wording wording, BusinessClock clock) {
        this.batch = new Gathered<>(table::insert);
        this.table = table;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Touches a member once per dedupe key (instance + element + enrolment); a repetition changes nothing. Throws
     * IllegalArgumentException if no version of the template is approved or a placeholder lacks a value. Opt-out and quota are looked at when it is sent.
     *
     * @return id of the touch, the same for a repetition
     */
    public UUID touch(
            CommunityId community,
            MemberId member,
            String template,
            String dedupeKey,
            Map<String, String> placeholders) {
        UUID id = TouchIds.of(member, dedupeKey);
        Wording.Message message = wording.message(community, member, template, placeholders);
        OutboxState state = outbox.put(
                OutgoingMessage.toMember(id, community, dedupeKey, wording.channel(), member, message.payload()));
        batch.add(new TouchTable.NewTouch(
                id,
                community,
                member,
                template,
                message.version(),
                clock.instant(community),
                Delivery.of(state),
                Steps.process().orElse(null)));
        return id;
    }

    /**
     * Asks the channel to take a member out of a group; neither opt-out nor quota stands in the way. A repetition changes
     * nothing.
     *
     * @return id of the outgoing message
     */
    public UUID remove(CommunityId community, MemberId member, Optional<GroupId> group, String dedupeKey) {
        UUID id = TouchIds.of(member, dedupeKey);
        String payload = group.map(g -> "{\"group\":\"" + g + "\"}").orElse("{}");
        outbox.put(new OutgoingMessage(
                id,
                community,
                dedupeKey,
                wording.channel(),
                OutgoingMessage.Kind.REMOVE,
                Optional.of(member),
                group,
                payload));
        return id;
    }

    /** The touches of a member, newest first. */
    public List<Touch> of(CommunityId community, MemberId member, int limit) {
        return table.of(community, member, limit);
    }

    /** The text of that key with everything filled in; empty if none is approved, or if it belongs to an occasion. */
    public Optional<Written> written(CommunityId community, MemberId member, String template) {
        return wording.written(community, member, template);
    }
}
