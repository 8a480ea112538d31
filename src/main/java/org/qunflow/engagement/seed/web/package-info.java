/** The pages of calls for seed users. */
package org.qunflow.engagement.seed.web;
