package org.qunflow.engine;

import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;

/**
 * What a process instance is about when its business key is not a member: an activity, a season, a piece of content.
 *
 * @param zh its name in Chinese
 * @param en its name in English
 * @param group the group it belongs to, or null
 * @param member the member whom it concerns, or null
 */
public record Subject(String zh, String en, GroupId group, MemberId member) {

    public Subject {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("A subject needs a name in both languages");
        }
    }

    /** Something named the same in both languages that belongs to a group. */
    public static Subject ofGroup(String name, GroupId group) {
        return new Subject(name, name, group, null);
    }

    public String name(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
