/** The steps that diagrams may use to give points. */
package org.qunflow.reward.process;
