package org.qunflow.engine.model;

import org.qunflow.engine.guard.Findings;

/** One thing that is asked of every process. */
interface Rule {
    void check(ProcessModel model, Findings findings);
}
