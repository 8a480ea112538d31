package org.qunflow.database;

/** A short wait between two looks at a process outside this JVM. */
final class Pause {

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
