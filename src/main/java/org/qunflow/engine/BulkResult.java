package org.qunflow.engine;

/** What became of a bulk command: done, missed (nobody waited for it), failed (kept as bulk failures). */
public record BulkResult(int done, int missed, int failed) {

    public BulkResult plus(BulkResult other) {
        return new BulkResult(done + other.done, missed + other.missed, failed + other.failed);
    }
}
