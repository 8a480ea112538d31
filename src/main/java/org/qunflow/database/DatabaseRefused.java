package org.qunflow.database;

/** The database cannot be used: what is the matter, and what to do about it. */
class DatabaseRefused extends RuntimeException {
    private final String remedy;

    DatabaseRefused(String matter, String remedy) {
        this(matter, remedy, null);
    }

    DatabaseRefused(String matter, String remedy, Throwable cause) {
        super(matter, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
