package org.qunflow.engine.work;

import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;

/** A bulk command as it is written down when an item of it fails. */
public record Bulk(String operation, String target, CommunityId community) {
    static final String START = "START";
    static final String START_BY_MESSAGE = "START_BY_MESSAGE";
    static final String CORRELATE = "CORRELATE";
    static final String COMPLETE = "COMPLETE";

    public static Bulk start(Starting.Start start) {
        return start.message() == null
                ? new Bulk(START, start.processKey(), start.community())
                : new Bulk(START_BY_MESSAGE, start.processKey() + " " + start.message(), start.community());
    }

    public static Bulk correlate(String message, CommunityId community) {
        return new Bulk(CORRELATE, message, community);
    }

    /** Completing tasks in the name of a user; the items' keys are the tasks'. */
    public static Bulk complete(String user, CommunityId community) {
        return new Bulk(COMPLETE, user, community);
    }

    /** True if a sweeper tries a failed item again; a task stays open for people instead. */
    boolean isTriedAgain() {
        return !operation.equals(COMPLETE);
    }

    /** The start this command stands for, or empty if it delivers a message. */
    Optional<Starting.Start> asStart() {
        String[] words = target.split(" ", 2);
        return switch (operation) {
            case START -> Optional.of(new Starting.Start(target, null, community));
            case START_BY_MESSAGE -> Optional.of(new Starting.Start(words[0], words[1], community));
            default -> Optional.empty();
        };
    }

    /** One failed item as it is kept. */
    record Failure(long id, Bulk bulk, Processes.Item item) {}
}
