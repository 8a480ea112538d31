package org.qunflow.moderation.message;

import java.time.Instant;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * Something that a member said.
 *
 * @param plain without the tricks that dodge review
 */
public record Message(long id, MemberId member, GroupId group, String body, String plain, String hash, Instant at) {}
