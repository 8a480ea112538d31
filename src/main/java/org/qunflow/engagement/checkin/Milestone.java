package org.qunflow.engagement.checkin;

import org.qunflow.reward.Points;

/** Further points for so many check-ins in a row. */
public record Milestone(int days, Points points) {}
