package org.qunflow.outreach.send;

import org.qunflow.shared.GroupId;

/**
 * Who sends into a group: whom a lead named, else who looks after it.
 *
 * @param deputy who does it where the sender does not; null: nobody is named
 */
public record Sender(GroupId group, String sender, String deputy) {

    public Sender {
        if (sender.equals(deputy)) {
            throw new IllegalArgumentException("Nobody is his own deputy: " + sender);
        }
    }
}
