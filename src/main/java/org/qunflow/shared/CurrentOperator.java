package org.qunflow.shared;

/** Port: who is acting in this thread. Implemented by the security room. */
public interface CurrentOperator {

    /** The login, or {@code system} where nobody is logged in. */
    String name();

    /** True if the acting person holds the role, e.g. LEAD. */
    boolean has(String role);

    /** Runs the work in the name of somebody else (a sweeper, a replay's named operator). */
    void runAs(String name, Runnable work);
}
