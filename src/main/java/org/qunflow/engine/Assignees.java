package org.qunflow.engine;

/** Port: who gets a task that is given to somebody. */
public interface Assignees {

    /**
     * The one for whom it was wanted, whoever stands in, or null if it is better given to nobody. Asked in the transaction
     * in which it is given.
     */
    String instead(WatchedTask task, String wanted);
}
