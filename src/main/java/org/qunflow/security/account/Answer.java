package org.qunflow.security.account;

/** What became of a change of an account. */
public enum Answer {
    DONE,
    NOBODY,
    YOURSELF,
    LAST_ADMINISTRATOR
}
