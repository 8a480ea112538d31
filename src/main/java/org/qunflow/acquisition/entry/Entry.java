package org.qunflow.acquisition.entry;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry point of a campaign.
 *
 * @param code what members carry who came by it
 * @param arm of an experiment, or null
 * @param account its name, or null where whichever has most room takes whoever comes
 * @param arrived members who came by it since it was opened
 * @param waiting those whom no account could take
 */
public record Entry(
        UUID id, String code, String arm, String account, Instant openedAt, boolean closed, int arrived, int waiting) {}
