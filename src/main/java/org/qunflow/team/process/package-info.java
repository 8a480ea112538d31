/** What the diagrams ring the team for. */
package org.qunflow.team.process;
