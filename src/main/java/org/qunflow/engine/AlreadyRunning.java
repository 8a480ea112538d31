package org.qunflow.engine;

/** An instance of the process already runs under that business key. */
public class AlreadyRunning extends RuntimeException {

    public AlreadyRunning(String processKey, String businessKey) {
        super("An instance of " + processKey + " already runs for " + businessKey);
    }
}
