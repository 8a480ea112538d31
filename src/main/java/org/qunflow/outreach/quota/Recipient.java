package org.qunflow.outreach.quota;

/** Whom a touch goes to, locked for this transaction, with quiet hours of its own. */
record Recipient(boolean group, QuietHours quiet) {}
