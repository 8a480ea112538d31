/** The way out of a seat: notice, grace, confirmation, removal that is verified. */
package org.qunflow.season.elimination;
