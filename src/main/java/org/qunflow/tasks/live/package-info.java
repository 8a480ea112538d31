/** Tells open lists that tasks have changed, on whatever node. */
package org.qunflow.tasks.live;
