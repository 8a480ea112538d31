/** The list of open tasks: filters, counts, search, filters kept by name. */
package org.qunflow.tasks.inbox;
