/** The steps of a call for seed users. */
package org.qunflow.engagement.seed.process;
