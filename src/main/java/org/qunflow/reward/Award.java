package org.qunflow.reward;

import org.qunflow.shared.MemberId;

/**
 * Points that a member is to get.
 *
 * @param key what makes a repetition harmless, e.g. the step that awards
 */
public record Award(MemberId member, Points points, Purpose purpose, String key, String reason) {}
