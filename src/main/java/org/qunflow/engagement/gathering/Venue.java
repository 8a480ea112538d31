package org.qunflow.engagement.gathering;

import org.qunflow.shared.GroupId;

/** A group in which gatherings can take place. */
public record Venue(GroupId group, String name, String type) {}
