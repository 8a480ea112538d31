/** How the tables of engagement are read. */
package org.qunflow.engagement.rows;
