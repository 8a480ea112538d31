/** Acts on many tasks at once: chosen, looked at, undone or run, with a result for each. */
package org.qunflow.tasks.bulk;
