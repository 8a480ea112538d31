/** The steps of engagement in diagrams. */
package org.qunflow.engagement.process;
