package org.qunflow.channel;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * One outgoing act of a channel, as put in the outbox and as handed to the channel.
 *
 * @param dedupeKey the same act has the same key; a second row with it is ignored
 * @param payload JSON, identical in every attempt
 */
public record OutgoingMessage(
        UUID id,
        CommunityId community,
        String dedupeKey,
        String channel,
        Kind kind,
        Optional<MemberId> member,
        Optional<GroupId> group,
        String payload) {

    /** What is done. */
    public enum Kind {
        SEND,
        GROUP_SEND,
        INVITE,
        REMOVE
    }

    public OutgoingMessage {
        Objects.requireNonNull(id, "an outgoing message needs an id");
        Objects.requireNonNull(community, "an outgoing message needs a community");
        Objects.requireNonNull(payload, "an outgoing message needs a payload");
        if (dedupeKey == null || dedupeKey.isBlank()) {
            throw new IllegalArgumentException("An outgoing message needs a dedupe key");
        }
        if (member.isEmpty() && group.isEmpty()) {
            throw new IllegalArgumentException("An outgoing message needs a member or a group: " + dedupeKey);
        }
    }

    /** A message to one member. */
    public static OutgoingMessage toMember(
            UUID id, CommunityId community, String dedupeKey, String channel, MemberId member, String payload) {
        return new OutgoingMessage(
                id, community, dedupeKey, channel, Kind.SEND, Optional.of(member), Optional.empty(), payload);
    }

    /** A message to all of one group. */
    public static OutgoingMessage toGroup(
            UUID id, CommunityId community, String dedupeKey, String channel, GroupId group, String payload) {
        return new OutgoingMessage(
                id, community, dedupeKey, channel, Kind.GROUP_SEND, Optional.empty(), Optional.of(group), payload);
    }
}
