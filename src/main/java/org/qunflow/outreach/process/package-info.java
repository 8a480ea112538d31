/** What the diagrams ring outreach for. */
package org.qunflow.outreach.process;
