/** How regularly each group gathers (003-24), judged weekly; too seldom opens a task for a lead, too often tires members (003-21). */
package org.qunflow.engagement.gathering.cadence;
