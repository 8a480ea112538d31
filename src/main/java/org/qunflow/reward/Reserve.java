package org.qunflow.reward;

import org.qunflow.shared.MemberId;

/**
 * Points of a member that are to be put aside for a benefit.
 *
 * @param key what makes a repetition harmless
 */
public record Reserve(MemberId member, Points points, String key, String reason) {}
