/** The team's pages: who has how much to do, who is away, what is handed over, when work is done. */
package org.qunflow.tasks.team;
