/** How tired members are of us: their touches against their answers, counted every day. */
package org.qunflow.outreach.fatigue;
