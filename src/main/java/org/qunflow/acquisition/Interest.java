package org.qunflow.acquisition;

/** Whether an interest of a lead is known (001-04), as the table lead-screening asks for it. */
public enum Interest {
    /** The community asks for none. */
    NOT_ASKED,
    KNOWN,
    UNKNOWN
}
