/** The steps of the review of a contribution, and of a report of an infringement. */
package org.qunflow.engagement.ugc.process;
