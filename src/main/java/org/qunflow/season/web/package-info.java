/** The pages of the season: who sits, who is at risk, who comes next, and why. */
package org.qunflow.season.web;
