/** The steps of a right's life. */
package org.qunflow.engagement.right.process;
