package org.qunflow.group.opening.rules;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/** A member whose nickname does not fit: what was found (null: none was set), and when the member was reminded. */
public record Misfit(MemberId member, String group, String found, Instant remindedAt) {}
