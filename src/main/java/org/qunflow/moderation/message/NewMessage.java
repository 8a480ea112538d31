package org.qunflow.moderation.message;

import java.time.Instant;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * Something that a member said, as a channel, an import or a person hands it in.
 *
 * @param group null if it was said in none
 * @param externalId unique per source; the same again changes nothing
 */
public record NewMessage(MemberId member, GroupId group, String body, String source, String externalId, Instant at) {}
