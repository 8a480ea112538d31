/** The steps of diagrams about check-ins. */
package org.qunflow.engagement.process;
