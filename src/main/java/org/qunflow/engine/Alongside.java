package org.qunflow.engine;

import java.util.List;
import java.util.Set;
import org.qunflow.shared.CommunityId;

/**
 * Port: what a room writes about members whom a bulk command moves. It is written in the transaction of their chunk, so
 * that both stand or fall together, and written again when a failed item is tried again.
 */
public interface Alongside {

    /** The commands it belongs to: a message, a process that is started, or "process message" where both are named. */
    Set<String> commands();

    /** Told the items that a message has just reached, or whose process begins with its next step. */
    void write(CommunityId community, List<Processes.Item> items);
}
