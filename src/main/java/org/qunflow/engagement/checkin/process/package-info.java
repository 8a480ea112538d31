/** The steps of a check-in's proof. */
package org.qunflow.engagement.checkin.process;
