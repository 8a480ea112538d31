/** The pages of engagement: check-ins with their leaderboards and proofs. */
package org.qunflow.engagement.checkin.web;
